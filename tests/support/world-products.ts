import { newId } from '#platform/ids'
import type { Transaction } from '#platform/tenancy'

const items = [
  { sku: 'MUG-BLUE', title: 'Mug, blue', weight: 350, price: 1290n },
  { sku: 'MUG-RED', title: 'Mug, red', weight: 350, price: 1290n },
  { sku: 'TEAPOT', title: 'Teapot', weight: 900, price: 3450n },
  { sku: 'TRAY', title: 'Serving tray', weight: 1200, price: 2200n },
  { sku: 'CANDLE', title: 'Candle', weight: 200, price: 850n },
  { sku: 'GIFT-SET', title: 'Tea for two', weight: 1600, price: 5500n, isKit: true },
  { sku: 'LAMP', title: 'Table lamp', weight: 2100, price: 7900n, preorderDays: 30 },
] as const

/** A preorder's day: 30 days after the world was made, as the date at midnight UTC. */
const dayAfter = (now: Date, days: number) =>
  new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + days))

export async function plantProducts(tx: Transaction, tenantId: string, now: Date) {
  const stamps = { createdAt: now, updatedAt: now }
  const variants: Record<string, string> = Object.fromEntries(items.map((item) => [item.sku, newId()]))
  const idOf = (sku: string) => variants[sku] ?? ''
  const products = items.map((item) => ({
    tenantId,
    id: newId(),
    code: item.sku.toLowerCase(),
    title: item.title,
    status: 'ACTIVE',
    ...stamps,
  }))
  await tx.product.createMany({ data: products })
  await tx.variant.createMany({
    data: items.map((item, index) => ({
      tenantId,
      id: idOf(item.sku),
      productId: products[index]?.id ?? '',
      sku: item.sku,
      title: item.title,
      status: 'ACTIVE',
      weightGrams: item.weight,
      priceMinor: item.price,
      priceCurrency: 'GBP',
      isKit: 'isKit' in item,
      kitVersion: 'isKit' in item ? 1 : null,
      preorderOn: 'preorderDays' in item ? dayAfter(now, item.preorderDays) : null,
      ...stamps,
    })),
  })
  await tx.barcode.createMany({
    data: items.map((item, index) => ({
      tenantId,
      id: newId(),
      variantId: idOf(item.sku),
      value: `50000000000${index}${index}`,
      createdAt: now,
    })),
  })
  const kitVersionId = newId()
  await tx.kitVersion.create({
    data: { tenantId, id: kitVersionId, variantId: idOf('GIFT-SET'), version: 1, createdAt: now },
  })
  await tx.kitComponent.createMany({
    data: [
      { tenantId, id: newId(), kitVersionId, variantId: idOf('MUG-BLUE'), quantity: 2, priceShare: '0.42' },
      { tenantId, id: newId(), kitVersionId, variantId: idOf('TEAPOT'), quantity: 1, priceShare: '0.58' },
    ],
  })
  return { variants }
}
