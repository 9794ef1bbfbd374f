import { dayInWords, joinWords, promisedDayInWords } from '#lib/words'
import type { HoldReason, OrderStatus } from './order.rules.ts'

/** What is to be told of an order. Units are whole pieces (kits for a kit line); instants in UTC. */
export interface OrderToTell {
  readonly status: OrderStatus
  readonly cancelledAt: Date | null
  readonly lines: readonly LineToTell[]
  readonly parcels: readonly ParcelToTell[]
  readonly openHolds: readonly HoldReason[]
}

export interface LineToTell {
  readonly title: string
  readonly ordered: number
  readonly cancelled: number
  readonly shipped: number
  readonly delivered: number
  /** Backordered or not allocated yet. */
  readonly waiting: number
  /** The day on which missing stock is expected; null when nobody knows. */
  readonly expectedOn: Date | null
  readonly deliverBy: Date | null
  readonly isDayPromise: boolean
}

export interface ParcelToTell {
  readonly from: string | null
  readonly carrier: string | null
  readonly handedOverAt: Date | null
  readonly deliveredAt: Date | null
  readonly status: string
}

/** Seen from when, and in which zone days begin. */
export interface Telling {
  readonly now: Date
  readonly timeZone: string
}

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const inWords = (count: number): string => numbers[count] ?? String(count)
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const sum = (lines: readonly LineToTell[], units: (line: LineToTell) => number) =>
  lines.reduce((total, line) => total + units(line), 0)

const waitsFor: Record<HoldReason, string> = {
  PAYMENT: 'we are waiting for the payment',
  FRAUD_REVIEW: 'a routine check is not finished yet',
  ADDRESS: 'we have a question about the address',
  CUSTOMER_REQUEST: 'you asked us to wait',
  STOCK: 'we are checking the stock',
  PRICE_DIFFERENCE: 'we are checking the price',
  CHANNEL_REQUEST: 'the shop asked us to wait',
  OTHER: 'we are checking something',
}

/**
 * The order in one or two sentences, to read to a customer or to paste: what has happened, what comes next and when, and
 * why it waits. Says nothing that the customer may not know: no names of people, no internal codes.
 */
export function sayThis(order: OrderToTell, telling: Telling): string {
  const live = sum(order.lines, (line) => line.ordered - line.cancelled)
  if (order.status === 'CANCELLED') return cancelled(order, telling)
  if (live === 0) return 'Nothing of your order is left to send: every item was cancelled.'
  const said = [gone(order, live, telling), staying(order, live, telling)].filter((sentence) => sentence !== null)
  return said.map(capital).join(' ')
}

const cancelled = ({ cancelledAt }: OrderToTell, { now, timeZone }: Telling) =>
  cancelledAt ? `Your order was cancelled ${dayInWords(cancelledAt, now, timeZone)}.` : 'Your order was cancelled.'

/** "two of your three items", "all three items", "your item". */
function share(count: number, live: number): string {
  if (count < live) return `${inWords(count)} of your ${inWords(live)} items`
  return live === 1 ? 'your item' : `all ${inWords(live)} of your items`
}

function gone(order: OrderToTell, live: number, telling: Telling): string | null {
  const shipped = sum(order.lines, (line) => line.shipped)
  const delivered = sum(order.lines, (line) => line.delivered)
  if (shipped === 0) return null
  if (delivered >= shipped) return arrived(order, delivered, live, telling)
  const left = order.parcels.filter((parcel) => parcel.handedOverAt && !parcel.deliveredAt)
  const [parcel] = left
  const when = parcel?.handedOverAt ? ` ${dayInWords(parcel.handedOverAt, telling.now, telling.timeZone)}` : ''
  const from = parcel?.from ? ` ${parcel.from}` : ' us'
  const carriers = joinWords([...new Set(left.flatMap(({ carrier }) => carrier ?? []))])
  const due = promiseOf(
    order.lines.filter((line) => line.shipped > line.delivered),
    telling,
  )
  const arrives = due ? `, and should arrive ${due}` : ''
  const troubled = left.some(
    ({ status }) => status === 'DELIVERY_FAILED' || status === 'LOST' || status === 'RETURNING',
  )
  const trouble = troubled ? ' The carrier reported a problem; we are looking into it.' : ''
  const before = delivered > 0 ? `${share(delivered, live)} arrived; ` : ''
  return `${before}${share(shipped - delivered, live)} left${from}${when}${carriers ? ` with ${carriers}` : ''}${arrives}.${trouble}`
}

function arrived(order: OrderToTell, delivered: number, live: number, { now, timeZone }: Telling): string {
  const times = order.parcels.flatMap(({ deliveredAt }) => deliveredAt ?? []).sort((a, b) => b.getTime() - a.getTime())
  const when = times[0] ? ` ${dayInWords(times[0], now, timeZone)}` : ''
  return `${share(delivered, live)} ${delivered === 1 ? 'was' : 'were'} delivered${when}.`
}

function staying(order: OrderToTell, live: number, telling: Telling): string | null {
  const shipped = sum(order.lines, (line) => line.shipped)
  const [hold] = order.openHolds
  if (shipped >= live) return null
  if (hold) return `${shipped > 0 ? 'the rest' : 'your order'} has not left yet because ${waitsFor[hold]}.`
  const rest = order.lines.filter((line) => line.ordered - line.cancelled > line.shipped)
  const waiting = rest.filter((line) => line.waiting > 0)
  const ready = rest.filter((line) => line.ordered - line.cancelled - line.shipped > line.waiting)
  const said: string[] = []
  if (ready.length > 0) said.push(`${subject(ready, shipped > 0, live)} being prepared${by(ready, telling)}.`)
  if (waiting.length > 0)
    said.push(`${named(waiting)} ${waiting.length === 1 ? 'is' : 'are'} out of stock${expected(waiting, telling)}.`)
  return said.map(capital).join(' ')
}

const by = (lines: readonly LineToTell[], telling: Telling): string => {
  const due = promiseOf(lines, telling)
  return due ? ` and should arrive ${due}` : ''
}

const subject = (lines: readonly LineToTell[], isRest: boolean, live: number): string => {
  const units = sum(lines, (line) => line.ordered - line.cancelled - line.shipped - line.waiting)
  if (!isRest && units === live) return live === 1 ? 'your item is' : `your ${inWords(live)} items are`
  return `${named(lines)} ${units === 1 ? 'is' : 'are'}`
}

/** At most two titles; more are counted. */
function named(lines: readonly LineToTell[]): string {
  const titles = lines.slice(0, 2).map(({ title }) => `“${title}”`)
  const more = lines.length - titles.length
  return joinWords(more > 0 ? [...titles, `${inWords(more)} more`] : titles)
}

function expected(lines: readonly LineToTell[], { now, timeZone }: Telling): string {
  const days = lines.flatMap(({ expectedOn }) => expectedOn ?? [])
  if (days.length < lines.length) return '; we will write as soon as there is a date'
  const last = new Date(Math.max(...days.map((day) => day.getTime())))
  return `; we expect more ${dayInWords(last, now, timeZone)}`
}

/** The last promise among the lines; null when one has none, or when it has passed: what is late is not promised again. */
function promiseOf(lines: readonly LineToTell[], { now, timeZone }: Telling): string | null {
  const promised = lines.flatMap(({ deliverBy }) => deliverBy ?? [])
  if (promised.length === 0 || promised.length < lines.length) return null
  const last = lines.reduce((latest, line) => ((line.deliverBy ?? now) > (latest.deliverBy ?? now) ? line : latest))
  if (!last.deliverBy || last.deliverBy <= now) return null
  return last.isDayPromise
    ? promisedDayInWords(last.deliverBy, now, timeZone)
    : dayInWords(last.deliverBy, now, timeZone)
}
