import type { TenderStatus } from '#modules/payments/payment.rules'
import type { FulfillmentStatus, LineKind, OrderStatus, PaymentStatus, PaymentTerms } from './order.rules.ts'

/** What the axes need to know of a line, in units (kits for a kit line). */
export interface AxisLine {
  readonly kind: LineKind
  readonly isPreorder: boolean
  readonly ordered: number
  readonly cancelled: number
  readonly unallocated: number
  readonly backordered: number
  readonly reserved: number
  readonly picked: number
  readonly packed: number
  readonly shipped: number
  readonly delivered: number
  readonly lost: number
  readonly returnedToSender: number
}

/** What the axes need to know of a tender. Minor units; lost disputes are within `refunded`. */
export interface AxisPayment {
  readonly status: TenderStatus
  readonly authorized: bigint
  readonly captured: bigint
  readonly refunded: bigint
  readonly authorizationExpiresAt: Date | null
}

export interface AxisOrder {
  readonly status: OrderStatus
  readonly paymentTerms: PaymentTerms
  readonly total: bigint
  readonly lines: readonly AxisLine[]
  readonly payments: readonly AxisPayment[]
}

/** An order's three axes. */
export interface OrderAxes {
  readonly status: OrderStatus
  readonly fulfillmentStatus: FulfillmentStatus
  readonly paymentStatus: PaymentStatus
}

/**
 * How far the goods are. Once something left, the most advanced fact speaks (delivered, then shipped); before that the
 * least advanced unit does, so that an order with one missing unit does not look ready. Services and digital lines are
 * not carried anywhere and do not count; an order without goods stays UNALLOCATED.
 */
export function fulfillmentStatusOf(lines: readonly AxisLine[]): FulfillmentStatus {
  const goods = lines.filter(({ kind }) => kind === 'GOODS')
  const sum = (units: (line: AxisLine) => number) => goods.reduce((total, line) => total + units(line), 0)
  const live = sum((line) => line.ordered - line.cancelled)
  const delivered = sum((line) => line.delivered)
  const shipped = sum((line) => line.shipped)
  if (live === 0) return 'UNALLOCATED'
  if (delivered >= live) return 'DELIVERED'
  if (delivered > 0) return 'PARTIALLY_DELIVERED'
  if (shipped >= live) return 'SHIPPED'
  if (shipped > 0) return 'PARTIALLY_SHIPPED'
  if (sum((line) => line.picked + line.packed) > 0) return 'IN_FULFILLMENT'
  if (sum((line) => line.unallocated) > 0) return 'UNALLOCATED'
  if (sum((line) => (line.isPreorder ? 0 : line.backordered)) > 0) return 'BACKORDERED'
  return sum((line) => line.backordered) > 0 ? 'PREORDERED' : 'ALLOCATED'
}

/**
 * How far the money is. An open dispute speaks first; then money that was taken, seen against what is owed; then what is
 * authorized at `now`. An order that costs nothing is PAID.
 */
export function paymentStatusOf(total: bigint, payments: readonly AxisPayment[], now: Date): PaymentStatus {
  const sum = (amount: (payment: AxisPayment) => bigint) => payments.reduce((all, payment) => all + amount(payment), 0n)
  const captured = sum((payment) => payment.captured)
  const refunded = sum((payment) => payment.refunded)
  if (payments.some(({ status }) => status === 'DISPUTED')) return 'DISPUTED'
  if (captured > 0n && refunded >= captured) return 'REFUNDED'
  if (refunded > 0n) return 'PARTIALLY_REFUNDED'
  if (captured >= total) return 'PAID'
  if (captured > 0n) return 'PARTIALLY_PAID'
  const authorized = payments.filter(({ status }) => status === 'AUTHORIZED')
  if (authorized.some(({ authorizationExpiresAt: end }) => end === null || end > now)) return 'AUTHORIZED'
  if (authorized.length > 0) return 'AUTHORIZATION_EXPIRED'
  return payments.some(({ status }) => status === 'VOIDED') ? 'VOIDED' : 'UNPAID'
}

const settledLater: readonly PaymentTerms[] = ['ON_ACCOUNT', 'COLLECTED_BY_CHANNEL']
const settled: readonly PaymentStatus[] = ['PAID', 'PARTIALLY_REFUNDED', 'REFUNDED']

/**
 * Whether nothing remains to be done: every unit has ended its way and the money is settled, by payment or because
 * somebody else collects it. Units that were lost or came back count as ended once money was given back for them.
 */
export function isComplete(order: Omit<AxisOrder, 'status'>, paymentStatus: PaymentStatus): boolean {
  const goods = order.lines.filter(({ kind }) => kind === 'GOODS')
  const live = goods.reduce((sum, line) => sum + line.ordered - line.cancelled, 0)
  const delivered = goods.reduce((sum, line) => sum + line.delivered, 0)
  const lostWays = goods.reduce((sum, line) => sum + line.lost + line.returnedToSender, 0)
  const givenBack = paymentStatus === 'REFUNDED' || paymentStatus === 'PARTIALLY_REFUNDED'
  const ended = delivered >= live || (givenBack && delivered + lostWays >= live)
  return live > 0 && ended && (settled.includes(paymentStatus) || settledLater.includes(order.paymentTerms))
}

/** The three axes that an order's rows imply. COMPLETED is derived from CONFIRMED, and taken back when it no longer holds. */
export function axesOf(order: AxisOrder, now: Date): OrderAxes {
  const fulfillmentStatus = fulfillmentStatusOf(order.lines)
  const paymentStatus = paymentStatusOf(order.total, order.payments, now)
  const isOpenOrDone = order.status === 'CONFIRMED' || order.status === 'COMPLETED'
  const complete = isOpenOrDone && isComplete(order, paymentStatus)
  const status = isOpenOrDone ? (complete ? 'COMPLETED' : 'CONFIRMED') : order.status
  return { status, fulfillmentStatus, paymentStatus }
}
