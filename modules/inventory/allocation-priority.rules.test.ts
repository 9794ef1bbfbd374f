import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byChannelPromiseAge, type Claim, giveUp } from './allocation-priority.rules.ts'

const day = (n: number) => new Date(Date.UTC(2026, 10, n))
const claim = (reservationId: string, over: Partial<Claim> = {}): Claim => ({
  reservationId,
  fulfillmentOrderLineId: `line of ${reservationId}`,
  variantId: 'v',
  locationId: 'l',
  quantity: 2,
  inHand: 0,
  orderId: `order of ${reservationId}`,
  orderNumber: reservationId,
  channelPriority: 5,
  promisedAt: day(20),
  placedAt: day(1),
  ...over,
})
const given = (claims: readonly Claim[], missing: number) =>
  giveUp(claims, missing, byChannelPromiseAge).map((one) => [one.claim.reservationId, one.quantity])

describe('who keeps scarce stock', () => {
  test.each([
    ['the more important channel', { channelPriority: 8, promisedAt: day(28) }, { channelPriority: 3 }],
    ['the earlier promise', { promisedAt: day(19), placedAt: day(9) }, {}],
    ['a promise before none', {}, { promisedAt: null, placedAt: day(0) }],
    ['the older order', { placedAt: day(1) }, { placedAt: day(2) }],
    ['the smaller id when nothing else tells', {}, {}],
  ])('%s', (_case, first, second) => {
    const [a, b] = [claim('a', first), claim('b', second)]
    expect([b, a].sort(byChannelPromiseAge).map((one) => one.reservationId)).toEqual(['a', 'b'])
    expect([a, b].sort(byChannelPromiseAge).map((one) => one.reservationId)).toEqual(['a', 'b'])
  })
})

describe('giving up', () => {
  test('begins with the last in line and goes no further than needed', () => {
    const claims = [
      claim('first', { placedAt: day(1) }),
      claim('second', { placedAt: day(2) }),
      claim('third', { placedAt: day(3) }),
    ]
    expect(given(claims, 3)).toEqual([
      ['third', 2],
      ['second', 1],
    ])
  })

  test('spares what is in hand as long as the shelf gives enough', () => {
    const claims = [claim('first', { placedAt: day(1) }), claim('last', { placedAt: day(2), inHand: 2 })]
    expect(given(claims, 2)).toEqual([['first', 2]])
    expect(given(claims, 3)).toEqual([
      ['first', 2],
      ['last', 1],
    ])
  })

  test('takes exactly what is missing, never more than a claim holds, the same whatever the order of reading', () => {
    const some = fc.array(
      fc.record({
        quantity: fc.integer({ min: 1, max: 9 }),
        inHand: fc.integer({ min: 0, max: 9 }),
        channelPriority: fc.integer({ min: 0, max: 3 }),
        promised: fc.option(fc.integer({ min: 1, max: 5 })),
      }),
    )
    fc.assert(
      fc.property(some, fc.integer({ min: 0, max: 60 }), (rows, missing) => {
        const claims = rows.map((row, n) =>
          claim(`r${n}`, { ...row, promisedAt: row.promised === null ? null : day(row.promised) }),
        )
        const lost = giveUp(claims, missing, byChannelPromiseAge)
        const held = claims.reduce((sum, { quantity }) => sum + quantity, 0)
        expect(lost.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(Math.min(missing, held))
        for (const { claim: from, quantity } of lost) expect(quantity).toBeLessThanOrEqual(from.quantity)
        expect(given([...claims].reverse(), missing)).toEqual(given(claims, missing))
      }),
    )
  })
})
