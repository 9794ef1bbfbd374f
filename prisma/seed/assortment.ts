import { gs1CheckDigit } from '#lib/barcode'
import { activateProduct } from '#modules/catalog/activate-product'
import { createProduct } from '#modules/catalog/create-product'
import { defineKit } from '#modules/catalog/define-kit'
import { openStock } from '#modules/inventory/open-stock'
import { setSafetyStock } from '#modules/inventory/set-safety-stock'
import type { Actor } from '#platform/actor'
import { read } from '#platform/tenancy'
import type { Merchant } from './merchant.ts'
import type { OnlineRetail } from './online-retail.ts'
import type { Random } from './random.ts'

/** SKU → variant id. */
export type Assortment = ReadonlyMap<string, string>

/** An EAN in the range for use inside a company (prefix 20): invented, with a right check digit. */
const internalEan = (index: number): string => {
  const digits = `20${String(index).padStart(10, '0')}`
  return `${digits}${gs1CheckDigit(digits)}`
}

/** The kit of the demo and its parts. */
export const kit = { sku: 'TEA-FOR-TWO', title: 'Tea for two gift set', price: '24.50' } as const

/** Stories need these to be scarce: [SKU, units at Leeds, units at the third party]. */
export const scarce: readonly (readonly [string, number, number])[] = [
  ['82482', 14, 10],
  ['85099F', 6, 0],
  ['22084', 0, 40],
]

async function makeProducts(actor: Actor, { products }: OnlineRetail, random: Random): Promise<Map<string, string>> {
  const made = new Map<string, string>()
  const items = [...products.map(({ sku, title, price }) => ({ sku, title, price })), { ...kit }]
  for (const [index, item] of items.entries()) {
    const { id, variantIds } = await createProduct(actor, {
      code: item.sku,
      title: item.title,
      variants: [
        {
          sku: item.sku,
          weightGrams: random.between(4, 90) * 10,
          price: { amount: item.price, currency: 'GBP' },
          barcodes: [
            { value: internalEan(index + 1), packaging: 'EACH', factor: 1 },
            { value: internalEan(5_000 + index), packaging: 'CASE', factor: 12 },
          ],
        },
      ],
    })
    made.set(item.sku, variantIds[0] ?? '')
    if (item.sku === kit.sku)
      await defineTea(
        actor,
        made,
        items.slice(0, 2).map(({ sku }) => sku),
      )
    await activateProduct(actor, { productId: id })
  }
  return made
}

async function defineTea(
  actor: Actor,
  made: ReadonlyMap<string, string>,
  [first = '', second = '']: readonly string[],
): Promise<void> {
  const components = [
    { variantId: made.get(first) ?? '', quantity: 2 },
    { variantId: made.get(second) ?? '', quantity: 1 },
  ]
  await defineKit(actor, { variantId: made.get(kit.sku) ?? '', components })
}

/** Products, barcodes, one kit, and opening stock in bins, sized by demand with a few kept scarce. */
export async function makeAssortment(
  actor: Actor,
  merchant: Merchant,
  data: OnlineRetail,
  random: Random,
  cutOverAt: Date,
): Promise<Assortment> {
  const variants = await makeProducts(actor, data, random)
  const bins = await read(actor, (db) =>
    db.bin.findMany({
      where: { locationId: merchant.locations.LEEDS, purpose: 'PICK', code: { not: 'MAIN' } },
      orderBy: { walkSequence: 'asc' },
      select: { id: true },
    }),
  )
  const kept = new Map(scarce.map(([sku, leeds, lyon]) => [sku, { leeds, lyon }]))
  const lines = data.products.flatMap(({ sku, demand }, index) => {
    const { leeds, lyon } = kept.get(sku) ?? { leeds: 120 + Math.round(demand * 1.1), lyon: index % 3 === 0 ? 80 : 0 }
    const unitCost = { amount: '1.20', currency: 'GBP' }
    const variantId = variants.get(sku) ?? ''
    const places = [
      { locationId: merchant.locations.LEEDS, binId: bins[index % bins.length]?.id, quantity: leeds },
      { locationId: merchant.locations['LYON-3PL'], quantity: lyon },
      { locationId: merchant.locations['LEEDS-PEAK'], quantity: index % 7 === 0 && !kept.has(sku) ? 60 : 0 },
    ]
    return places.filter(({ quantity }) => quantity > 0).map((place) => ({ ...place, variantId, unitCost }))
  })
  await openStock(actor, { cutOverAt, lines })
  const guarded = data.products
    .slice(3, 8)
    .map(({ sku }) => ({ variantId: variants.get(sku) ?? '', locationId: merchant.locations.LEEDS, safetyStock: 10 }))
  await setSafetyStock(actor, { lines: guarded })
  return variants
}
