import { describe, expect, test } from 'vitest'
import { type AxisLine, type AxisPayment, axesOf, fulfillmentStatusOf, paymentStatusOf } from './order-axes.rules.ts'

const now = new Date('2026-11-23T12:00:00Z')
const line = (counts: Partial<AxisLine>): AxisLine => ({
  kind: 'GOODS',
  isPreorder: false,
  ordered: 3,
  cancelled: 0,
  unallocated: 0,
  backordered: 0,
  reserved: 0,
  picked: 0,
  packed: 0,
  shipped: 0,
  delivered: 0,
  lost: 0,
  returnedToSender: 0,
  ...counts,
})
const payment = (facts: Partial<AxisPayment>): AxisPayment => ({
  status: 'PENDING',
  authorized: 0n,
  captured: 0n,
  refunded: 0n,
  authorizationExpiresAt: null,
  ...facts,
})

describe('how far the goods are', () => {
  test.each([
    ['nothing reserved', [line({ unallocated: 3 })], 'UNALLOCATED'],
    ['one unit without a place', [line({ reserved: 2, unallocated: 1 })], 'UNALLOCATED'],
    ['one unit waits for stock', [line({ reserved: 2, backordered: 1 })], 'BACKORDERED'],
    ['sold before it exists', [line({ backordered: 3, isPreorder: true }), line({ reserved: 3 })], 'PREORDERED'],
    [
      'a preorder and a backorder',
      [line({ backordered: 3, isPreorder: true }), line({ backordered: 3 })],
      'BACKORDERED',
    ],
    ['everything reserved', [line({ reserved: 3 })], 'ALLOCATED'],
    ['picking began', [line({ picked: 1, reserved: 2 })], 'IN_FULFILLMENT'],
    ['packed while another waits', [line({ packed: 1, backordered: 2 })], 'IN_FULFILLMENT'],
    ['one unit left', [line({ shipped: 1, backordered: 2 })], 'PARTIALLY_SHIPPED'],
    ['all left', [line({ shipped: 3 })], 'SHIPPED'],
    ['all that was not cancelled left', [line({ shipped: 2, cancelled: 1 })], 'SHIPPED'],
    ['one arrived', [line({ shipped: 3, delivered: 1 })], 'PARTIALLY_DELIVERED'],
    ['all arrived', [line({ shipped: 3, delivered: 3 })], 'DELIVERED'],
    ['one of them was lost', [line({ shipped: 3, delivered: 2, lost: 1 })], 'PARTIALLY_DELIVERED'],
    [
      'a gift card beside delivered goods',
      [line({ shipped: 3, delivered: 3 }), line({ kind: 'GIFT_CARD', unallocated: 3 })],
      'DELIVERED',
    ],
    ['services only', [line({ kind: 'SERVICE', unallocated: 3 })], 'UNALLOCATED'],
    ['all cancelled', [line({ cancelled: 3 })], 'UNALLOCATED'],
    ['no lines', [], 'UNALLOCATED'],
  ] as const)('%s', (_, lines, expected) => {
    expect(fulfillmentStatusOf(lines)).toBe(expected)
  })
})

describe('how far the money is', () => {
  const past = new Date('2026-11-23T11:59:59Z')
  test.each([
    ['nothing', [], 'UNPAID'],
    ['asked for only', [payment({})], 'UNPAID'],
    ['authorized', [payment({ status: 'AUTHORIZED', authorized: 100n })], 'AUTHORIZED'],
    [
      'authorized once',
      [payment({ status: 'AUTHORIZED', authorized: 100n, authorizationExpiresAt: past })],
      'AUTHORIZATION_EXPIRED',
    ],
    ['given up', [payment({ status: 'VOIDED' })], 'VOIDED'],
    ['voided, then authorized anew', [payment({ status: 'VOIDED' }), payment({ status: 'AUTHORIZED' })], 'AUTHORIZED'],
    ['taken in part', [payment({ status: 'PARTIALLY_CAPTURED', captured: 40n })], 'PARTIALLY_PAID'],
    ['taken by two tenders', [payment({ captured: 40n }), payment({ captured: 60n })], 'PAID'],
    ['given back in part', [payment({ captured: 100n, refunded: 1n })], 'PARTIALLY_REFUNDED'],
    ['given back', [payment({ captured: 100n, refunded: 100n })], 'REFUNDED'],
    ['disputed', [payment({ status: 'DISPUTED', captured: 100n })], 'DISPUTED'],
  ] as const)('%s', (_, payments, expected) => {
    expect(paymentStatusOf(100n, payments, now)).toBe(expected)
  })

  test('an order that costs nothing is paid', () => {
    expect(paymentStatusOf(0n, [], now)).toBe('PAID')
  })
})

describe('completion', () => {
  const delivered = [line({ shipped: 3, delivered: 3 })]
  const order = { status: 'CONFIRMED', paymentTerms: 'PREPAID', total: 100n, lines: delivered } as const
  test.each([
    ['delivered and paid', { ...order, payments: [payment({ captured: 100n })] }, 'COMPLETED'],
    ['delivered, not paid', { ...order, payments: [] }, 'CONFIRMED'],
    ['delivered on account', { ...order, paymentTerms: 'ON_ACCOUNT', payments: [] }, 'COMPLETED'],
    ['never confirmed', { ...order, status: 'RECEIVED', payments: [payment({ captured: 100n })] }, 'RECEIVED'],
    [
      'lost and not refunded',
      { ...order, lines: [line({ shipped: 3, lost: 3 })], payments: [payment({ captured: 100n })] },
      'CONFIRMED',
    ],
    [
      'lost and refunded',
      { ...order, lines: [line({ shipped: 3, lost: 3 })], payments: [payment({ captured: 100n, refunded: 100n })] },
      'COMPLETED',
    ],
    [
      'completed, but a parcel came back',
      {
        ...order,
        status: 'COMPLETED',
        lines: [line({ shipped: 3, delivered: 2 })],
        payments: [payment({ captured: 100n })],
      },
      'CONFIRMED',
    ],
    [
      'cancelled stays cancelled',
      { ...order, status: 'CANCELLED', payments: [payment({ captured: 100n })] },
      'CANCELLED',
    ],
  ] as const)('%s', (_, facts, expected) => {
    expect(axesOf(facts, now).status).toBe(expected)
  })
})
