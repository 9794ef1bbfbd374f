import { describe, expect, test } from 'vitest'
import { type LineToTell, type OrderToTell, type ParcelToTell, sayThis } from './say-this.rules.ts'

const telling = { now: new Date('2026-11-24T10:00:00Z'), timeZone: 'Europe/London' }
const line = (more: Partial<LineToTell> = {}): LineToTell => ({
  title: 'Mug, blue',
  ordered: 1,
  cancelled: 0,
  shipped: 0,
  delivered: 0,
  waiting: 0,
  expectedOn: null,
  deliverBy: new Date('2026-11-27T00:00:00Z'),
  isDayPromise: true,
  ...more,
})
const parcel = (more: Partial<ParcelToTell> = {}): ParcelToTell => ({
  from: 'Leeds',
  carrier: 'DHL',
  handedOverAt: new Date('2026-11-23T16:00:00Z'),
  deliveredAt: null,
  status: 'IN_TRANSIT',
  ...more,
})
const order = (more: Partial<OrderToTell>): OrderToTell => ({
  status: 'CONFIRMED',
  cancelledAt: null,
  lines: [line()],
  parcels: [],
  openHolds: [],
  ...more,
})

describe('what to say of an order', () => {
  test.each<[string, Partial<OrderToTell>, string]>([
    ['prepared', {}, 'Your item is being prepared and should arrive on Thursday.'],
    ['without a promise', { lines: [line({ deliverBy: null })] }, 'Your item is being prepared.'],
    [
      'partly shipped, the rest without a date',
      { lines: [line({ title: 'Teapot', ordered: 2, shipped: 2 }), line({ waiting: 1 })], parcels: [parcel()] },
      'Two of your three items left Leeds yesterday with DHL, and should arrive on Thursday. “Mug, blue” is out of stock; we will write as soon as there is a date.',
    ],
    [
      'waiting for stock with a day',
      { lines: [line({ waiting: 1, expectedOn: new Date('2026-11-27T09:00:00Z') })] },
      '“Mug, blue” is out of stock; we expect more on Friday.',
    ],
    [
      'delivered',
      {
        lines: [line({ ordered: 3, shipped: 3, delivered: 3 })],
        parcels: [parcel({ deliveredAt: new Date('2026-11-24T08:00:00Z') })],
      },
      'All three of your items were delivered today.',
    ],
    ['held', { openHolds: ['ADDRESS'] }, 'Your order has not left yet because we have a question about the address.'],
    [
      'cancelled',
      { status: 'CANCELLED', cancelledAt: new Date('2026-11-23T09:00:00Z') },
      'Your order was cancelled yesterday.',
    ],
    [
      'emptied',
      { lines: [line({ cancelled: 1 })] },
      'Nothing of your order is left to send: every item was cancelled.',
    ],
    [
      'a late promise is not promised again',
      { lines: [line({ deliverBy: new Date('2026-11-20T00:00:00Z') })] },
      'Your item is being prepared.',
    ],
    [
      'trouble on the way',
      { lines: [line({ shipped: 1 })], parcels: [parcel({ status: 'DELIVERY_FAILED' })] },
      'Your item left Leeds yesterday with DHL, and should arrive on Thursday. The carrier reported a problem; we are looking into it.',
    ],
  ])('%s', (_, facts, sentence) => {
    expect(sayThis(order(facts), telling)).toBe(sentence)
  })
})
