import { expect, test } from 'vitest'
import {
  afterProductAct,
  isHeldAt,
  missingForActivation,
  productActs,
  productStatuses,
  productStatusOf,
} from './catalog.rules.ts'

const now = new Date('2026-11-23T10:00:00Z')

test('the life of a variant: every state and act is either led on or refused', () => {
  const table = productStatuses.map((status) => productActs.map((act) => afterProductAct(status, act)))
  expect(table).toEqual([
    ['ACTIVE', null, 'ARCHIVED', null],
    [null, 'DISCONTINUED', null, null],
    ['ACTIVE', null, 'ARCHIVED', null],
    [null, null, null, 'DRAFT'],
  ])
})

test.each([
  [[], 'DRAFT'],
  [['DRAFT', 'ACTIVE', 'ARCHIVED'], 'ACTIVE'],
  [['DRAFT', 'DISCONTINUED'], 'DISCONTINUED'],
  [['ARCHIVED', 'DRAFT'], 'DRAFT'],
  [['ARCHIVED'], 'ARCHIVED'],
] as const)('a product of variants %j is %s', (variants, status) => {
  expect(productStatusOf(variants)).toBe(status)
})

test('a variant is sold with title and weight; a kit weighs what its components weigh', () => {
  const bare = { sku: 'X', title: '', weightGrams: null, isKit: false }
  expect(missingForActivation(bare)).toEqual(['title', 'weightGrams'])
  expect(missingForActivation({ ...bare, title: 'Mug', weightGrams: 350 })).toEqual([])
  expect(missingForActivation({ ...bare, title: 'Set', isKit: true })).toEqual([])
})

test.each([
  [null, null, false],
  ['recall', null, true],
  ['recall', new Date(now.getTime() + 1), true],
  ['recall', now, false],
])('held for %s until %s: %s', (heldReason, heldUntil, expected) => {
  expect(isHeldAt({ heldReason, heldUntil }, now)).toBe(expected)
})
