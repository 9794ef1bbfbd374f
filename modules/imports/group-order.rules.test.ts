import { expect, test } from 'vitest'
import { mapGroup } from './group-order.rules.ts'
import { type OrderProfile, withOptions } from './profile.rules.ts'
import { builtInProfiles } from './profiles/built-in-profiles.ts'
import type { SourceRow } from './source-row.rules.ts'

const profileOf = (key: string): OrderProfile => {
  const profile = builtInProfiles.get(key)
  if (profile?.kind !== 'ORDERS') throw new Error(`${key} is no profile of orders`)
  return profile
}
const olist = profileOf('olist')

let sequence = 0
const row = (file: string, content: Record<string, string>, outcome: SourceRow['outcome'] = 'STAGED'): SourceRow => {
  sequence += 1
  return { sequence, file, line: sequence, groupKey: 'o1', content, outcome }
}
const order = (fields: Record<string, string> = {}) =>
  row('orders', {
    ...{
      order_id: 'o1',
      customer_id: 'c1',
      order_status: 'delivered',
      order_purchase_timestamp: '2017-10-10 10:00:00',
    },
    ...{ order_approved_at: '2017-10-10 11:00:00', order_delivered_carrier_date: '2017-10-12 09:00:00' },
    ...{ order_delivered_customer_date: '2017-10-15 23:30:00', order_estimated_delivery_date: '2017-10-15 00:00:00' },
    ...fields,
  })
const item = (seller = 's1', product = 'p1', fields: Record<string, string> = {}) =>
  row('items', {
    ...{ order_id: 'o1', product_id: product, seller_id: seller, shipping_limit_date: '2017-10-12 10:00:00' },
    ...{ price: '10.50', freight_value: '2.25', ...fields },
  })

test('rows of one product, seller and price are one line; freight adds up to one charge', () => {
  const { order: mapped, problems } = mapGroup(olist, [order(), item(), item(), item('s2')], {})
  expect(problems).toEqual([])
  expect(mapped?.lines.map(({ ordered, subtotalMinor, locationKey }) => [ordered, subtotalMinor, locationKey])).toEqual(
    [
      [2, '2100', 's1'],
      [1, '1050', 's2'],
    ],
  )
  expect(mapped?.charges).toEqual([{ kind: 'SHIPPING', title: 'Freight', amountMinor: '675', taxMinor: '0' }])
  expect(mapped?.shipments.map(({ locationKey }) => locationKey)).toEqual(['s1', 's2'])
})

test('on the day on which São Paulo had no midnight, the promised day still ends at its own 24:00', () => {
  const promised = (precision: 'DAY' | 'INSTANT') =>
    mapGroup(
      withOptions(olist, { promisePrecision: precision, createMissing: true, openOrders: 'HISTORY' }),
      [order(), item()],
      {},
    ).order?.lines[0]?.deliverBy
  expect(promised('DAY')).toBe('2017-10-16T02:00:00.000Z')
  expect(promised('INSTANT')).toBe('2017-10-15T03:00:00.000Z')
})

test('goods that left are shipped although the order was cancelled afterwards', () => {
  const cancelled = { order_status: 'canceled', order_delivered_customer_date: '' }
  const { order: mapped } = mapGroup(olist, [order(cancelled), item()], {})
  expect(mapped).toMatchObject({ status: 'CANCELLED', lines: [{ shipped: 1, cancelled: 0, delivered: 0 }] })
})

test('rows without an order, and orders with a row that could not be read, are not made orders', () => {
  const orphans = mapGroup(olist, [item(), item()], {})
  expect(orphans.problems.map(({ reason }) => reason)).toEqual(['NO_ORDER_ROW', 'NO_ORDER_ROW'])
  const broken = mapGroup(olist, [order(), item(), row('items', {}, 'REJECTED')], {})
  expect(broken.order).toBeNull()
})

test('a decimal comma is read where the profile has one, and refused where it has none', () => {
  const comma = { ...olist, decimalMark: ',' as const }
  const price = (profile: OrderProfile, text: string) =>
    mapGroup(profile, [order(), item('s1', 'p1', { price: text })], {})
  expect(price(comma, '1.234,50').order?.lines[0]?.unitPrice).toBe('1234.5')
  expect(price(olist, '1,234.50').order?.lines[0]?.unitPrice).toBe('1234.5')
  expect(price(olist, '12,50').problems[0]).toMatchObject({ column: 'price', value: '12,50', reason: 'NOT_AN_AMOUNT' })
})

test('the same rows in another order of arrival are the same order', () => {
  const rows = [order(), item(), item('s2')]
  expect(mapGroup(olist, [...rows].reverse(), {}).order).toEqual(mapGroup(olist, rows, {}).order)
})
