import { divideHalfEven } from '#lib/decimal'
import { formatMoney, multiplyUnitPrice, parseMoney } from '#lib/money'
import { unwrap } from '#lib/result'
import type { ChangeableLine, LineAmounts, OrderAmounts } from './changeable-order.rules.ts'

const columns = ['subtotal', 'discount', 'tax', 'total'] as const

/** The part of an amount that belongs to `units` of `ordered`, half-even. Shares of all units add up to the amount. */
export const shareOf = (amount: bigint, units: number, ordered: number): bigint =>
  ordered === 0 ? 0n : divideHalfEven(amount * BigInt(units), BigInt(ordered))

/**
 * What a line's newly cancelled units take off the order. The line keeps its amounts as they were sold; what its cancelled
 * units are worth is always counted from the start, so that cancelling one by one takes off exactly the whole.
 */
export function amountsCancelled(line: ChangeableLine, cancelled: number): LineAmounts {
  const share = (column: keyof LineAmounts) =>
    shareOf(line.amounts[column], cancelled, line.ordered) - shareOf(line.amounts[column], line.cancelled, line.ordered)
  return Object.fromEntries(columns.map((column) => [column, share(column)])) as Record<keyof LineAmounts, bigint>
}

/** A line's amounts, and its tax lines, once more units were ordered. */
export interface RaisedLine {
  readonly amounts: LineAmounts
  readonly taxLines: ChangeableLine['taxLines']
}

/**
 * A line with more units: at the same unit price and the same tax, without further discount. Taxes grow with what is
 * charged; each tax line is rounded once.
 */
export function raisedLine(line: ChangeableLine, units: number, currency: string): RaisedLine {
  const { subtotal, discount, tax, total } = line.amounts
  const added = multiplyUnitPrice(line.unitPrice, units, currency).amount
  const charged = subtotal - discount
  const grown = (amount: bigint) => (charged > 0n ? divideHalfEven(amount * (charged + added), charged) : amount)
  const taxLines = line.taxLines.map((one) => {
    const amount = grown(unwrap(parseMoney(one.amount, currency)).amount)
    return { ...one, amount: formatMoney({ amount, currency }) }
  })
  const sum = (list: ChangeableLine['taxLines']) =>
    list.reduce((all, one) => all + unwrap(parseMoney(one.amount, currency)).amount, 0n)
  const onTop = total - charged
  const isListed = taxLines.length > 0
  return {
    taxLines,
    amounts: {
      subtotal: subtotal + added,
      discount,
      tax: isListed ? sum(taxLines) : grown(tax),
      total: charged + added + (isListed ? sum(taxLines.filter(({ isIncluded }) => !isIncluded)) : grown(onTop)),
    },
  }
}

/** The order's amounts after lines gave up or gained these. */
export function orderAmounts(before: OrderAmounts, deltas: readonly LineAmounts[]): OrderAmounts {
  const sum = (column: keyof LineAmounts) => deltas.reduce((all, delta) => all + delta[column], before[column])
  return { ...before, subtotal: sum('subtotal'), discount: sum('discount'), tax: sum('tax'), total: sum('total') }
}

/** What has to be moved because of a change; minor units, none negative. */
export interface MoneyEffect {
  readonly currency: string
  readonly totalBefore: string
  readonly totalAfter: string
  /** To give back of what was taken. */
  readonly refundMinor: string
  /** To take besides what was taken or promised. */
  readonly collectMinor: string
  /** To let go of what was only promised. */
  readonly releaseMinor: string
  /** Who holds the customer's money. */
  readonly settledBy: 'MERCHANT' | 'CHANNEL'
}

interface Settlement {
  readonly currency: string
  readonly totalBefore: bigint
  /** What the customer owes after the change. */
  readonly owedAfter: bigint
  readonly authorized: bigint
  readonly captured: bigint
  readonly refunded: bigint
  readonly settledBy: MoneyEffect['settledBy']
}

const atLeastZero = (amount: bigint): bigint => (amount > 0n ? amount : 0n)

/** What the change adds to what was to be given back, taken or let go before it. */
export function moneyEffect(facts: Settlement): MoneyEffect {
  const { totalBefore, owedAfter, authorized, captured, refunded, currency, settledBy } = facts
  const taken = captured - refunded
  const promised = atLeastZero(authorized - captured)
  const refund = atLeastZero(taken - owedAfter) - atLeastZero(taken - totalBefore)
  const collect = atLeastZero(owedAfter - taken - promised) - atLeastZero(totalBefore - taken - promised)
  const free = (owed: bigint) => {
    const open = atLeastZero(owed - taken)
    return atLeastZero(promised - open)
  }
  return {
    currency,
    totalBefore: totalBefore.toString(),
    totalAfter: owedAfter.toString(),
    refundMinor: atLeastZero(refund).toString(),
    collectMinor: atLeastZero(collect).toString(),
    releaseMinor: atLeastZero(free(owedAfter) - free(totalBefore)).toString(),
    settledBy,
  }
}
