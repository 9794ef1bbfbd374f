import { type MoneyProblem, multiplyUnitPrice, parseMoney } from '#lib/money'
import type { ChargeKind } from '#modules/orders/order.rules'
import type { InputIssue } from '#platform/refusal'

/** One tax on a line or charge. Amounts are decimal texts of the order's currency. */
export interface TaxLineInput {
  readonly title: string
  readonly jurisdiction?: string | null
  /** Parts of a hundred as decimal text: "20" for 20 %. */
  readonly rate?: string | null
  readonly amount: string
  /** Whether the price contains it already. */
  readonly isIncluded: boolean
  readonly collectedBy: 'MERCHANT' | 'MARKETPLACE'
}

/** What a discount takes off one line or charge. */
export interface DiscountInput {
  readonly code?: string | null
  readonly title?: string | null
  readonly amount: string
  readonly fundedBy: 'MERCHANT' | 'CHANNEL' | 'SUPPLIER'
}

export interface PricedLineInput {
  readonly quantity: number
  /** Decimal text of at most six places. */
  readonly unitPrice: string
  readonly taxLines: readonly TaxLineInput[]
  readonly discountAllocations: readonly DiscountInput[]
}

export interface ChargeInput {
  readonly kind: ChargeKind
  readonly title: string
  /** A DISCOUNT is given as what it takes off, above zero; an ADJUSTMENT may have either sign. */
  readonly amount: string
  readonly taxLines: readonly TaxLineInput[]
  readonly discountAllocations: readonly DiscountInput[]
}

/** Minor units. `total` = amount − discount + taxes that are not included. */
export interface PricedPart {
  readonly amount: bigint
  readonly discount: bigint
  /** All taxes, included ones too. */
  readonly tax: bigint
  readonly total: bigint
}

/**
 * Minor units of one currency. total = Σ line totals + Σ charge totals; tax counts included taxes too, which are within
 * the amounts and not added to the total.
 */
export interface OrderTotals {
  readonly subtotal: bigint
  readonly discount: bigint
  readonly shipping: bigint
  readonly fee: bigint
  readonly tax: bigint
  readonly total: bigint
}

export interface PricedOrder {
  readonly lines: readonly PricedPart[]
  /** Signed: a DISCOUNT charge has a negative amount, so that charges add up. */
  readonly charges: readonly PricedPart[]
  readonly totals: OrderTotals
}

const moneyMessage = (problem: MoneyProblem, currency: string): string => {
  switch (problem.code) {
    case 'TOO_MANY_DIGITS':
      return `has more than the ${problem.maximumFractionDigits} places of ${currency}`
    case 'UNKNOWN_CURRENCY':
      return `${currency} is not a currency`
    case 'OUT_OF_RANGE':
      return 'is too large'
    default:
      return 'must be a decimal number like 12.30'
  }
}

/** Reads amounts and collects what is wrong with them, by path. */
class Amounts {
  readonly issues: InputIssue[] = []
  readonly #currency: string
  constructor(currency: string) {
    this.#currency = currency
  }
  read(text: string, path: string, allowNegative = false): bigint {
    const parsed = parseMoney(text, this.#currency)
    if (!parsed.ok) return this.#refuse(path, moneyMessage(parsed.error, this.#currency))
    if (parsed.value.amount < 0n && !allowNegative) return this.#refuse(path, 'must not be below zero')
    return parsed.value.amount
  }
  sum(parts: readonly { readonly amount: string }[], path: string): bigint {
    return parts.reduce((sum, part, index) => sum + this.read(part.amount, `${path}.${index}.amount`), 0n)
  }
  #refuse(path: string, message: string): bigint {
    this.issues.push({ path, message })
    return 0n
  }
}

/** Policies compare sums as whole numbers, which are exact up to 2^53 minor units. */
const largestSum = BigInt(Number.MAX_SAFE_INTEGER)

type Taxed = Pick<PricedLineInput, 'taxLines' | 'discountAllocations'>

function pricedPart(
  amounts: Amounts,
  amount: bigint,
  { taxLines, discountAllocations }: Taxed,
  path: string,
): PricedPart {
  const discount = amounts.sum(discountAllocations, `${path}.discountAllocations`)
  const tax = amounts.sum(taxLines, `${path}.taxLines`)
  const included = taxLines.reduce(
    (sum, line, index) => (line.isIncluded ? sum + amounts.read(line.amount, `${path}.taxLines.${index}.amount`) : sum),
    0n,
  )
  if (amount >= 0n && discount > amount)
    amounts.issues.push({ path: `${path}.discountAllocations`, message: 'take off more than there is to pay' })
  return { amount, discount, tax, total: amount - discount + tax - included }
}

/**
 * The price structure of an order, exact: unit prices are rounded half-even once per line, everything else is added.
 * Answers every amount that is malformed, finer than the currency's minor unit, or negative, by its path.
 */
export function priceOrder(
  lines: readonly PricedLineInput[],
  charges: readonly ChargeInput[],
  currency: string,
): PricedOrder | { readonly issues: readonly InputIssue[] } {
  const amounts = new Amounts(currency)
  amounts.read('0', 'currency')
  if (amounts.issues.length > 0) return { issues: amounts.issues }
  const pricedLines = lines.map((line, index) => {
    const subtotal = multiplyUnitPrice(line.unitPrice, line.quantity, currency).amount
    return pricedPart(amounts, subtotal, line, `lines.${index}`)
  })
  const pricedCharges = charges.map((charge, index) => {
    const given = amounts.read(charge.amount, `charges.${index}.amount`, charge.kind === 'ADJUSTMENT')
    return pricedPart(amounts, charge.kind === 'DISCOUNT' ? -given : given, charge, `charges.${index}`)
  })
  const issues = [...new Map(amounts.issues.map((issue) => [issue.path, issue])).values()]
  if (issues.length > 0) return { issues }
  const totals = totalsOf(pricedLines, charges, pricedCharges)
  const isTooLarge = Object.values(totals).some((sum) => sum > largestSum || sum < -largestSum)
  if (isTooLarge) return { issues: [{ path: 'lines', message: 'come to a sum that is too large' }] }
  return { lines: pricedLines, charges: pricedCharges, totals }
}

function totalsOf(
  lines: readonly PricedPart[],
  charges: readonly ChargeInput[],
  priced: readonly PricedPart[],
): OrderTotals {
  const sum = (parts: readonly PricedPart[], of: (part: PricedPart) => bigint) =>
    parts.reduce((all, part) => all + of(part), 0n)
  const ofKinds = (...kinds: readonly ChargeKind[]) =>
    priced.filter((_, index) => kinds.includes(charges[index]?.kind ?? 'FEE'))
  const all = [...lines, ...priced]
  return {
    subtotal: sum(lines, (part) => part.amount),
    discount: sum(all, (part) => part.discount) - sum(ofKinds('DISCOUNT'), (part) => part.amount),
    shipping: sum(ofKinds('SHIPPING'), (part) => part.amount),
    fee: sum(ofKinds('FEE', 'DUTY', 'ADJUSTMENT'), (part) => part.amount),
    tax: sum(all, (part) => part.tax),
    total: sum(all, (part) => part.total),
  }
}

/**
 * How far our total is from the one that the source sent, in minor units, without sign; zero when it sent none. Whether
 * that is too much is for the policy `order.hold` to say.
 */
export function priceDifference(total: bigint, sourceTotal: bigint | null): bigint {
  if (sourceTotal === null) return 0n
  return total > sourceTotal ? total - sourceTotal : sourceTotal - total
}
