import { expect, test } from 'vitest'
import { checkStockInvariants, type StockInvariant } from '#modules/inventory/invariants'
import { rebuildLevels } from '#modules/inventory/rebuild-levels'
import { receiveStock } from '#modules/inventory/receive-stock'
import { requestTransfer } from '#modules/inventory/request-transfer'
import { shipTransfer } from '#modules/inventory/ship-transfer'
import { asOwner } from '../support/database.ts'
import { plantReservedOrder } from '../support/reserved-order.ts'
import { stockGround } from '../support/stock-ground.ts'
import { makeWorld } from '../support/world.ts'

const world = await makeWorld()
const owner = world.as('ADMINISTRATOR')
const { leeds, rotterdam } = world.locations
const { variant, bin } = await stockGround(world, owner)
const lines = [{ variantId: variant('MUG-BLUE'), quantity: 9 }]
await receiveStock(owner, { locationId: leeds, lines: [...lines, { variantId: variant('TRAY'), quantity: 5 }] })
await plantReservedOrder(owner, {
  channelId: world.channels.web,
  variantId: variant('MUG-BLUE'),
  locationId: leeds,
  quantity: 2,
})
const transfer = await requestTransfer(owner, {
  fromLocationId: leeds,
  toLocationId: rotterdam,
  lines: [{ variantId: variant('MUG-BLUE'), quantity: 1 }],
})
await shipTransfer(owner, { transferId: transfer.id })

await asOwner((client) => client.query('ALTER TABLE "StockLevel" DROP CONSTRAINT stock_level_bounds'))

/** Breaks rows behind the product's back, looks, and mends them. */
async function broken(statement: string, ...values: unknown[]) {
  return asOwner(async (client) => {
    await client.query('BEGIN')
    await client.query(statement, [world.tenantId, ...values])
    await client.query('COMMIT')
    const found = await checkStockInvariants(owner)
    const rebuilt = await rebuildLevels(owner)
    await client.query(
      `UPDATE "StockLevel" SET "onHand" = 8, sellable = 8, reserved = 2 WHERE "tenantId" = $1 AND "variantId" = $2 AND "locationId" = $3`,
      [world.tenantId, variant('MUG-BLUE'), leeds],
    )
    await client.query(`UPDATE "BinStock" SET quantity = 8 WHERE "tenantId" = $1 AND "variantId" = $2`, [
      world.tenantId,
      variant('MUG-BLUE'),
    ])
    await client.query(`UPDATE "Reservation" SET quantity = 2 WHERE "tenantId" = $1`, [world.tenantId])
    await client.query(`UPDATE "TransferLine" SET shipped = 1, received = 0 WHERE "tenantId" = $1`, [world.tenantId])
    return { found, rebuilt }
  })
}

const names = (found: readonly { invariant: StockInvariant }[]) => found.map(({ invariant }) => invariant)
const ofMug = `WHERE "tenantId" = $1 AND "variantId" = $2`

test('sound stock breaks nothing, and the movements alone lead to the same levels', async () => {
  expect(await checkStockInvariants(owner)).toEqual([])
  expect(await rebuildLevels(owner)).toEqual({ compared: 2, differences: [] })
})

test('a bin that holds more than was moved there is named with its condition, and the levels it breaks', async () => {
  const { found } = await broken(`UPDATE "BinStock" SET quantity = 10 ${ofMug}`, variant('MUG-BLUE'))
  expect(found[0]).toEqual({
    invariant: 'MOVEMENTS_EQUAL_BIN',
    variantId: variant('MUG-BLUE'),
    locationId: leeds,
    binId: bin(leeds),
    condition: 'SELLABLE',
    transferLineId: null,
    expected: 8,
    actual: 10,
  })
  expect(names(found)).toEqual(['MOVEMENTS_EQUAL_BIN', 'BINS_EQUAL_LEVEL', 'BINS_EQUAL_SELLABLE'])
})

test('a level that the movements do not lead to is named, and no other', async () => {
  const { found, rebuilt } = await broken(`UPDATE "StockLevel" SET "onHand" = 12 ${ofMug}`, variant('MUG-BLUE'))
  expect(names(found)).toEqual(['MOVEMENTS_EQUAL_LEVEL', 'BINS_EQUAL_LEVEL'])
  expect(new Set(found.map(({ variantId }) => variantId))).toEqual(new Set([variant('MUG-BLUE')]))
  expect(rebuilt.differences).toEqual([
    {
      variantId: variant('MUG-BLUE'),
      locationId: leeds,
      onHand: 12,
      sellable: 8,
      rebuiltOnHand: 8,
      rebuiltSellable: 8,
    },
  ])
})

test.each<[string, string, StockInvariant[]]>([
  ['sellable', `UPDATE "StockLevel" SET sellable = 7 ${ofMug}`, ['BINS_EQUAL_SELLABLE']],
  ['reserved', `UPDATE "StockLevel" SET reserved = 3 ${ofMug}`, ['RESERVATIONS_EQUAL_RESERVED']],
  ['a reservation', `UPDATE "Reservation" SET quantity = 1 ${ofMug}`, ['RESERVATIONS_EQUAL_RESERVED']],
  [
    'reserved beyond sellable',
    `UPDATE "StockLevel" SET reserved = 20 ${ofMug}`,
    ['RESERVATIONS_EQUAL_RESERVED', 'BOUNDS'],
  ],
  ['what a transfer shipped', `UPDATE "TransferLine" SET shipped = 4 ${ofMug}`, ['MOVEMENTS_EQUAL_SHIPPED']],
  ['what a transfer received', `UPDATE "TransferLine" SET received = 4 ${ofMug}`, ['MOVEMENTS_EQUAL_RECEIVED']],
])('%s that disagrees is found', async (_case, statement, expected) => {
  const { found } = await broken(statement, variant('MUG-BLUE'))
  expect(names(found)).toEqual(expected)
  expect(await checkStockInvariants(owner)).toEqual([])
})
