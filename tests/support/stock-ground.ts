import type { StockPlace } from '#modules/inventory/movement.rules'
import type { StockCondition } from '#modules/inventory/stock.rules'
import type { Actor } from '#platform/actor'
import { read } from '#platform/tenancy'
import type { World } from './world.ts'

/** What tests of stock look at: bins by code, levels, bin stock, and a picture of everything that a refusal may not change. */
export async function stockGround(world: World, actor: Actor) {
  const bins = await read(actor, (db) => db.bin.findMany())
  const variant = (sku: string) => world.variants[sku] ?? ''
  const bin = (locationId: string, code = 'MAIN') =>
    bins.find((one) => one.locationId === locationId && one.code === code)?.id ?? ''
  return {
    variant,
    bin,
    place: (locationId: string, code = 'MAIN', condition: StockCondition = 'SELLABLE'): StockPlace => ({
      locationId,
      binId: bin(locationId, code),
      condition,
    }),
    level: (sku: string, locationId: string) =>
      read(actor, (db) => db.stockLevel.findFirst({ where: { variantId: variant(sku), locationId } })),
    held: (sku: string, binId: string, condition: StockCondition = 'SELLABLE') =>
      read(actor, (db) => db.binStock.findFirst({ where: { variantId: variant(sku), binId, condition } })).then(
        (row) => row?.quantity ?? 0,
      ),
    movements: (sku: string) =>
      read(actor, (db) => db.stockMovement.findMany({ where: { variantId: variant(sku) }, orderBy: { id: 'asc' } })),
    /** Every row of stock and every event: equal before and after a refusal. */
    picture: async () =>
      JSON.stringify(
        await read(actor, async (db) => [
          await db.stockLevel.findMany({ orderBy: [{ variantId: 'asc' }, { locationId: 'asc' }] }),
          await db.binStock.findMany({ orderBy: [{ binId: 'asc' }, { variantId: 'asc' }, { condition: 'asc' }] }),
          await db.stockMovement.count(),
          await db.reservation.findMany({ orderBy: { id: 'asc' } }),
          await db.receipt.count(),
          await db.transferOrder.findMany({ orderBy: { id: 'asc' } }),
          await db.transferLine.findMany({ orderBy: { id: 'asc' } }),
          await db.stockCount.findMany({ orderBy: { id: 'asc' } }),
          await db.stockCountLine.findMany({ orderBy: { id: 'asc' } }),
          await db.exception.count(),
          await db.event.count(),
        ]),
      ),
  }
}

/** An event's changes by field of one object. */
export async function changesOf(actor: Actor, type: string): Promise<readonly unknown[]> {
  const [event] = await read(actor, (db) => db.event.findMany({ where: { type }, orderBy: { id: 'desc' }, take: 1 }))
  return (event?.data as { changes?: unknown[] } | undefined)?.changes ?? []
}
