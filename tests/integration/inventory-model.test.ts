import fc from 'fast-check'
import { expect, test } from 'vitest'
import { adjustStock } from '#modules/inventory/adjust-stock'
import { checkStockInvariants } from '#modules/inventory/invariants'
import { moveStockBetweenBins } from '#modules/inventory/move-stock-between-bins'
import { rebuildLevels } from '#modules/inventory/rebuild-levels'
import { receiveStock } from '#modules/inventory/receive-stock'
import { receiveTransfer } from '#modules/inventory/receive-transfer'
import { recordDamage } from '#modules/inventory/record-damage'
import { requestTransfer } from '#modules/inventory/request-transfer'
import { shipTransfer } from '#modules/inventory/ship-transfer'
import { isRefusal } from '#platform/refusal'
import { read } from '#platform/tenancy'
import { plantReservedOrder } from '../support/reserved-order.ts'
import { stockGround } from '../support/stock-ground.ts'
import { makeWorld } from '../support/world.ts'

/** What may happen to stock, at random; refusals are answers too, as long as they change nothing that must agree. */
const places = ['leeds', 'rotterdam'] as const
const operation = fc.record({
  kind: fc.constantFrom('receive', 'adjust', 'damage', 'move', 'transfer', 'reserve'),
  sku: fc.constantFrom('MUG-BLUE', 'TRAY'),
  at: fc.constantFrom(...places),
  bins: fc.constantFrom(['MAIN', 'PACK'], ['MAIN', 'QUAR'], ['RECV', 'MAIN']),
  quantity: fc.integer({ min: 1, max: 8 }),
})
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never

async function fresh() {
  const world = await makeWorld('model')
  const actor = world.as('ADMINISTRATOR')
  return { world, actor, ground: await stockGround(world, actor) }
}
type Fresh = Awaited<ReturnType<typeof fresh>>

/** The model: units that the operation, when not refused, adds to a location's stock of the SKU. */
type Effect = readonly [sku: string, at: (typeof places)[number], units: number]

async function run(
  { world, actor, ground }: Fresh,
  { kind, sku, at, bins, quantity }: Operation,
): Promise<readonly Effect[]> {
  const variantId = ground.variant(sku)
  const locationId = world.locations[at]
  const [fromBinId = '', toBinId = ''] = bins.map((code) => ground.bin(locationId, code))
  const lines = [{ variantId, quantity }]
  const held = await ground.held(sku, fromBinId)
  const seen = { variantId, locationId, binId: fromBinId, expectedQuantity: held }
  switch (kind) {
    case 'receive':
      await receiveStock(actor, { locationId, lines: [{ variantId, quantity, binId: fromBinId }] })
      return [[sku, at, quantity]]
    case 'adjust':
      await adjustStock(actor, { ...seen, quantity: Math.max(0, held - quantity), reasonCode: 'LOST' })
      return [[sku, at, -Math.min(held, quantity)]]
    case 'damage':
      await recordDamage(actor, { ...seen, quantity, reasonCode: 'DAMAGED' })
      return []
    case 'move':
      await moveStockBetweenBins(actor, { locationId, lines: [{ variantId, fromBinId, toBinId, quantity }] })
      return []
    case 'transfer': {
      const to = at === 'leeds' ? 'rotterdam' : 'leeds'
      const toLocationId = world.locations[to]
      const { id } = await requestTransfer(actor, { fromLocationId: locationId, toLocationId, lines })
      await shipTransfer(actor, { transferId: id })
      const arrived = Math.max(0, quantity - 2)
      if (arrived > 0) await receiveTransfer(actor, { transferId: id, lines: [{ variantId, quantity: arrived }] })
      return [
        [sku, at, -quantity],
        [sku, to, arrived],
      ]
    }
    case 'reserve': {
      const level = await ground.level(sku, locationId)
      if ((level?.sellable ?? 0) - (level?.reserved ?? 0) < quantity) return []
      await plantReservedOrder(actor, { channelId: world.channels.web, variantId, locationId, quantity })
      return []
    }
  }
}

test('whatever happens to stock, units are conserved and the movements alone lead to the same levels', {
  timeout: 120_000,
}, async () => {
  const sequences = fc.array(operation, { minLength: 5, maxLength: 14 })
  await fc.assert(
    fc.asyncProperty(sequences, async (operations) => {
      const place = await fresh()
      const expected = new Map<string, number>()
      for (const one of operations) {
        const effects = await run(place, one).catch((error: unknown) => {
          if (!isRefusal(error)) throw error
          return []
        })
        for (const [sku, at, units] of effects)
          expected.set(`${sku} ${at}`, (expected.get(`${sku} ${at}`) ?? 0) + units)
      }
      for (const [key, units] of expected) {
        const [sku = '', at] = key.split(' ') as [string, (typeof places)[number]]
        expect((await place.ground.level(sku, place.world.locations[at]))?.onHand ?? 0).toBe(units)
      }
      expect(await checkStockInvariants(place.actor)).toEqual([])
      expect((await rebuildLevels(place.actor)).differences).toEqual([])
    }),
    { numRuns: 50 },
  )
})

test('twenty people changing the same stock at once leave sums that agree', { timeout: 60_000 }, async () => {
  const place = await fresh()
  await place.world.stock('MUG-BLUE', 'leeds', 100)
  await place.world.stock('MUG-BLUE', 'rotterdam', 100)
  await place.world.stock('TRAY', 'leeds', 100)
  const base = { sku: 'MUG-BLUE', bins: ['MAIN', 'PACK'], quantity: 3 } as const
  const kinds = ['receive', 'adjust', 'move', 'transfer', 'damage'] as const
  const everybody = Array.from(
    { length: 40 },
    (_, n): Operation => ({
      ...base,
      bins: ['MAIN', 'PACK'],
      sku: n % 4 === 0 ? 'TRAY' : 'MUG-BLUE',
      kind: kinds[n % kinds.length] ?? 'receive',
      at: n % 2 === 0 ? 'leeds' : 'rotterdam',
    }),
  )
  const answers = await Promise.allSettled(everybody.map((one) => run(place, one)))
  const failed = answers.flatMap((answer) =>
    answer.status === 'rejected' && !isRefusal(answer.reason) ? [answer.reason] : [],
  )
  expect(failed).toEqual([])
  expect(await checkStockInvariants(place.actor)).toEqual([])
  expect((await rebuildLevels(place.actor)).differences).toEqual([])
  expect(await read(place.actor, (db) => db.stockMovement.count())).toBeGreaterThan(20)
})
