import { addDays, instantOf, isLocalDay } from '#lib/local-day'
import {
  type FulfillmentStatus,
  fulfillmentStatuses,
  type HoldReason,
  holdReasons,
  type OrderStatus,
  orderStatuses,
  type PaymentStatus,
  paymentStatuses,
} from '#modules/orders/order.rules'

export type Search = Readonly<Record<string, string | string[] | undefined>>

/** What the address of the list says; anything that is not known is left out. */
export type OrdersQuestion = {
  search: string
  sku: string
  status: readonly OrderStatus[]
  goods: readonly FulfillmentStatus[]
  money: readonly PaymentStatus[]
  held: readonly HoldReason[]
  channel: readonly string[]
  location: readonly string[]
  from: string
  to: string
  due: boolean
  after: string | null
  show: string | readonly string[] | undefined
}

const several = (value: string | string[] | undefined): readonly string[] => (value === undefined ? [] : [value].flat())
const single = (value: string | string[] | undefined): string => several(value)[0]?.trim() ?? ''
const known = <T extends string>(list: readonly T[], value: string | string[] | undefined): readonly T[] =>
  list.filter((item) => several(value).includes(item))
const day = (value: string): string => (isLocalDay(value) ? value : '')

export function questionOf(search: Search): OrdersQuestion {
  return {
    search: single(search.search).slice(0, 200),
    sku: single(search.sku).slice(0, 100),
    status: known(orderStatuses, search.status),
    goods: known(fulfillmentStatuses, search.goods),
    money: known(paymentStatuses, search.money),
    held: known(holdReasons, search.held),
    channel: several(search.channel),
    location: several(search.location),
    from: day(single(search.from)),
    to: day(single(search.to)),
    due: single(search.sort) === 'due',
    after: single(search.after) || null,
    show: search.show,
  }
}

const orNull = <T>(list: readonly T[]): readonly T[] | null => (list.length > 0 ? list : null)

/** The question as the API's `where`; days begin and end in the tenant's zone, the last one is included. */
export function whereOf(question: OrdersQuestion, timeZone: string): Record<string, unknown> {
  const { search, sku, status, goods, money, held, channel, location, from, to } = question
  return {
    search: search || null,
    sku: sku || null,
    statuses: orNull(status),
    fulfillmentStatuses: orNull(goods),
    paymentStatuses: orNull(money),
    holdReasons: orNull(held),
    channelIds: orNull(channel),
    locationIds: orNull(location),
    placedFrom: from ? instantOf(from, '00:00', timeZone).toISOString() : null,
    placedBefore: to ? instantOf(addDays(to, 1), '00:00', timeZone).toISOString() : null,
  }
}

/** The address of the list with some of its parameters replaced; the cursor is dropped unless it is given. */
export function addressOf(path: string, search: Search, changes: Readonly<Record<string, string | undefined>>): string {
  const kept = Object.entries(search).filter(([name]) => !(name in changes) && name !== 'after')
  const pairs = [
    ...kept.flatMap(([name, value]) => several(value).map((one) => [name, one] as const)),
    ...Object.entries(changes).flatMap(([name, value]) => (value ? [[name, value] as const] : [])),
  ]
  const query = new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString()
  return query ? `${path}?${query}` : path
}

/** Whether the address asks for anything but a page of all orders. */
export const isFiltered = ({
  search,
  sku,
  status,
  goods,
  money,
  held,
  channel,
  location,
  from,
  to,
}: OrdersQuestion): boolean =>
  Boolean(search || sku || from || to) ||
  [status, goods, money, held, channel, location].some(({ length }) => length > 0)
