import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AvailabilityFacts, availability, expectedOn } from './availability.rules.ts'

const today = '2026-11-23'
const none: AvailabilityFacts = { levels: [], inbound: [], claims: [], isHeld: false, heldUntil: null }
const level = (sellable: number, reserved = 0, safetyStock = 0) => ({
  locationId: 'l',
  sellable,
  reserved,
  safetyStock,
})
const quantities = (facts: AvailabilityFacts, on = today) =>
  availability(facts, today, on).terms.map(({ kind, quantity }) => [kind, quantity])

test('each term stands with its sign, and their sum is what may be promised', () => {
  const facts = { ...none, levels: [level(10, 3, 2)], claims: [{ kind: 'BACKORDER' as const, quantity: 1 }] }
  expect(quantities(facts)).toEqual([
    ['ON_HAND', 10],
    ['RESERVED', -3],
    ['SAFETY_STOCK', -2],
    ['BACKORDERED', -1],
  ])
  expect(availability(facts, today, today).available).toBe(4)
})

test('safety stock of one location takes nothing from another', () => {
  const facts = { ...none, levels: [level(3, 2, 50), { ...level(5), locationId: 'm' }] }
  expect(availability(facts, today, today).available).toBe(5)
})

test('a transfer counts from the day it is expected, and one that is late from tomorrow', () => {
  const inbound = [{ transferId: 't', locationId: 'l', shippedOn: '2026-11-22', quantity: 4 }]
  expect(expectedOn('2026-11-22', today)).toBe('2026-11-25')
  expect(expectedOn('2026-11-01', today)).toBe('2026-11-24')
  expect(availability({ ...none, inbound }, today, '2026-11-24').available).toBe(0)
  expect(availability({ ...none, inbound }, today, '2026-11-25').available).toBe(4)
})

test('a held variant has nothing to promise until its hold ends', () => {
  const held = { ...none, levels: [level(6)], isHeld: true, heldUntil: '2026-11-25' }
  expect(quantities(held)).toContainEqual(['HELD', -6])
  expect(availability(held, today, '2026-11-24').available).toBe(0)
  expect(availability(held, today, '2026-11-25').available).toBe(6)
  expect(availability({ ...held, heldUntil: null }, today, '2027-01-01').available).toBe(0)
})

test('what is available is the sum of its terms and never below zero', () => {
  const count = fc.nat(100)
  const facts = fc.record({
    levels: fc.array(
      fc.record({ locationId: fc.constantFrom('l', 'm'), sellable: count, reserved: count, safetyStock: count }),
    ),
    inbound: fc.array(
      fc.record({
        transferId: fc.constant('t'),
        locationId: fc.constant('l'),
        shippedOn: fc.constantFrom('2026-11-20', '2026-11-23'),
        quantity: count,
      }),
    ),
    claims: fc.array(
      fc.record({
        kind: fc.constantFrom('BACKORDER' as const, 'UNROUTED' as const, 'PREORDER' as const),
        quantity: count,
      }),
    ),
    isHeld: fc.boolean(),
    heldUntil: fc.constantFrom(null, '2026-11-24'),
  })
  fc.assert(
    fc.property(facts, fc.constantFrom('2026-11-23', '2026-11-25'), (some, on) => {
      const { available, terms } = availability(some, today, on)
      expect(available).toBe(
        Math.max(
          0,
          terms.reduce((sum, { quantity }) => sum + quantity, 0),
        ),
      )
    }),
  )
})
