import fc from 'fast-check'
import { expect, test } from 'vitest'
import { line, location, routingInput, routingVersion, stock } from '#tests/support/routing-input'
import { planRoutes } from './plan-routes.ts'
import type { RoutingInput } from './routing-input.rules.ts'
import { budgetsOf } from './supply.rules.ts'

const variants = ['mug', 'pot', 'tray']
const places = ['LEEDS', 'ROTTERDAM', 'LYON', 'OSLO', 'RIGA']

const levels = fc
  .dictionary(
    fc.constantFrom(...places),
    fc.dictionary(fc.constantFrom(...variants), fc.integer({ min: 1, max: 6 }), { noNullPrototype: true }),
    { noNullPrototype: true },
  )
  .map(stock)

const plain = fc
  .uniqueArray(fc.constantFrom(...variants), { minLength: 1 })
  .chain((chosen) =>
    fc.tuple(
      ...chosen.map((variant) =>
        fc
          .tuple(fc.integer({ min: 1, max: 9 }), fc.boolean())
          .map(([quantity, shipTogether]) => line(variant, quantity, { shipTogether })),
      ),
    ),
  )
const kit = fc.integer({ min: 1, max: 4 }).map((kits) =>
  [
    ['mug', 2],
    ['pot', 1],
  ].map(([variant, perKit]) =>
    line(String(variant), kits * Number(perKit), {
      orderLineId: 'kit',
      componentId: String(variant),
      perKit: Number(perKit),
      shipTogether: true,
    }),
  ),
)

const inputs = fc
  .tuple(plain, fc.option(kit, { nil: [] }), levels, fc.subarray(places), fc.subarray(variants))
  .map(([lines, kits, free, closed, held]): RoutingInput => {
    const locations = places.map((code) => location(code, closed.includes(code) ? { status: 'CLOSED' } : {}))
    const claims = held.map((variantId) => ({ variantId, quantity: 3 }))
    return routingInput([...lines, ...kits], {
      levels: free,
      locations,
      budgets: budgetsOf(free, claims, new Map()),
    })
  })

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)

test('never plans more than there is at a place, nor more of a variant than its budget', async () => {
  await fc.assert(
    fc.asyncProperty(inputs, async (input) => {
      const { plan } = await planRoutes(input, routingVersion)
      const taken = plan?.coverage.allocations ?? []
      for (const variant of variants) {
        const own = taken.filter(({ variantId }) => variantId === variant)
        const budget = input.supply.budgets[variant] ?? Number.POSITIVE_INFINITY
        expect(sum(own.map(({ quantity }) => quantity))).toBeLessThanOrEqual(budget)
        for (const place of places) {
          const here = own.filter(({ locationId }) => locationId === place)
          const level = input.supply.levels.find((row) => row.variantId === variant && row.locationId === place)
          expect(sum(here.map(({ quantity }) => quantity))).toBeLessThanOrEqual(level?.free ?? 0)
        }
      }
    }),
    { numRuns: 150 },
  )
})

test('every unit is planned, short or unroutable, and nothing leaves a closed place', async () => {
  await fc.assert(
    fc.asyncProperty(inputs, async (input) => {
      const { plan, short, unroutable } = await planRoutes(input, routingVersion)
      const taken = plan?.coverage.allocations ?? []
      input.lines.forEach((own, index) => {
        const planned = sum(taken.filter(({ lineIndex }) => lineIndex === index).map(({ quantity }) => quantity))
        const [waits, stuck] = [short[index] ?? 0, unroutable[index] ?? 0]
        expect(Math.min(planned, waits, stuck)).toBeGreaterThanOrEqual(0)
        expect(planned + waits + stuck).toBe(own.quantity)
      })
      const closed = input.supply.locations.filter(({ status }) => status === 'CLOSED').map(({ id }) => id)
      expect(taken.filter(({ locationId }) => closed.includes(locationId))).toEqual([])
    }),
    { numRuns: 150 },
  )
})

test('the same input gives the same plan, also after it went through JSON', async () => {
  await fc.assert(
    fc.asyncProperty(inputs, async (input) => {
      const again = JSON.parse(JSON.stringify(input)) as RoutingInput
      expect((await planRoutes(again, routingVersion)).ranking).toEqual(
        (await planRoutes(input, routingVersion)).ranking,
      )
    }),
    { numRuns: 50 },
  )
})
