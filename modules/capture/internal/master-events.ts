import type { NewEvent } from '#platform/events'

/** The customers, products and places that an import found in its source and made. */
export function masterEvents(
  customers: readonly { readonly id: string }[],
  products: readonly { readonly productId: string; readonly variantId: string; readonly sku: string }[],
  locations: readonly { readonly id: string; readonly key: string; readonly name: string }[],
): NewEvent[] {
  const data = { origin: 'HISTORY' }
  return [
    ...customers.map(
      ({ id }): NewEvent => ({
        type: 'customer.created',
        objects: [{ type: 'Customer', id }],
        data,
      }),
    ),
    ...products.map(
      ({ productId, variantId, sku }): NewEvent => ({
        type: 'product.created',
        objects: [
          { type: 'Product', id: productId },
          { type: 'Variant', id: variantId },
        ],
        data: { ...data, sku },
      }),
    ),
    ...locations.map(
      ({ id, key, name }): NewEvent => ({
        type: 'location.created',
        objects: [{ type: 'Location', id }],
        data: { ...data, code: key, name },
      }),
    ),
  ]
}
