import { currencyExponent, isCurrency } from './currency.ts'
import { type DecimalProblem, divideHalfEven, formatDecimal, parseDecimal } from './decimal.ts'
import { ok, type Result, refused } from './result.ts'

/** An amount in minor units (cents, yen, fils) of one ISO 4217 currency. */
export type Money = Readonly<{ amount: bigint; currency: string }>

/** Money inside JSON (facts, events, jobs): minor units as a string, because JSON numbers are floats. */
export type MoneyJson = Readonly<{ amount: string; currency: string }>

/** Why a text is not an amount of the currency. */
export type MoneyProblem = DecimalProblem | Readonly<{ code: 'UNKNOWN_CURRENCY' }> | Readonly<{ code: 'OUT_OF_RANGE' }>

const LARGEST_STORED = 2n ** 63n - 1n
const UNIT_PRICE_DIGITS = 6

/** Money of `amount` minor units. An unknown currency throws RangeError. */
export function money(amount: bigint, currency: string): Money {
  currencyExponent(currency)
  return { amount, currency }
}

/** Nothing, in the currency. */
export function zero(currency: string): Money {
  return money(0n, currency)
}

/**
 * Reads "12.30" as 1230 minor units, exactly. Refuses what is no plain decimal, digits below the minor unit,
 * unknown currencies and amounts beyond a 64-bit column.
 */
export function parseMoney(text: string, currency: string): Result<Money, MoneyProblem> {
  if (!isCurrency(currency)) return refused({ code: 'UNKNOWN_CURRENCY' })
  const amount = parseDecimal(text, currencyExponent(currency))
  if (typeof amount !== 'bigint') return refused(amount)
  if (amount > LARGEST_STORED || amount < -LARGEST_STORED) return refused({ code: 'OUT_OF_RANGE' })
  return ok({ amount, currency })
}

/** "12.30" for EUR, "1500" for JPY: the form that the API speaks. */
export function formatMoney(value: Money): string {
  return formatDecimal(value.amount, currencyExponent(value.currency))
}

/** The form kept inside JSON. */
export function moneyToJson(value: Money): MoneyJson {
  return { amount: value.amount.toString(), currency: value.currency }
}

/** Reads the form kept inside JSON. Anything but integer text and a known currency throws RangeError. */
export function moneyFromJson(json: MoneyJson): Money {
  if (typeof json.amount !== 'string' || !/^-?\d+$/.test(json.amount)) {
    throw new RangeError(`Not minor units: ${JSON.stringify(json.amount)}`)
  }
  return money(BigInt(json.amount), json.currency)
}

/** left + right. Different currencies throw RangeError, as in every function of two amounts here. */
export function addMoney(left: Money, right: Money): Money {
  assertSameCurrency(left, right)
  return { amount: left.amount + right.amount, currency: left.currency }
}

/** left - right. */
export function subtractMoney(left: Money, right: Money): Money {
  assertSameCurrency(left, right)
  return { amount: left.amount - right.amount, currency: left.currency }
}

/** The sum in the currency; zero for none. */
export function sumMoney(values: readonly Money[], currency: string): Money {
  return values.reduce(addMoney, zero(currency))
}

/** -1, 0 or 1 as left is less than, equal to or more than right. */
export function compareMoney(left: Money, right: Money): -1 | 0 | 1 {
  assertSameCurrency(left, right)
  if (left.amount === right.amount) return 0
  return left.amount < right.amount ? -1 : 1
}

/**
 * A unit price (decimal text of at most six fraction digits, as stored in numeric(19,6)) times an integer quantity,
 * rounded half-even once to the minor unit. A malformed price or a fractional quantity throws RangeError.
 */
export function multiplyUnitPrice(unitPrice: string, quantity: number, currency: string): Money {
  const price = parseDecimal(unitPrice, UNIT_PRICE_DIGITS)
  if (typeof price !== 'bigint') throw new RangeError(`Not a unit price: ${JSON.stringify(unitPrice)}`)
  if (!Number.isSafeInteger(quantity)) throw new RangeError(`Not an integer quantity: ${quantity}`)
  const exponent = currencyExponent(currency)
  return { amount: divideHalfEven(price * BigInt(quantity), 10n ** BigInt(UNIT_PRICE_DIGITS - exponent)), currency }
}

function assertSameCurrency(left: Money, right: Money): void {
  if (left.currency !== right.currency) throw new RangeError(`Currencies differ: ${left.currency}, ${right.currency}`)
}
