import { parseMoney } from '#lib/money'
import type { NewTender } from '#modules/payments/open-tenders.step'
import { type InputIssue, InvalidInput } from '#platform/refusal'
import type { PlaceOrderInput } from './place-order.input.ts'

/** The tenders that an order comes with. Throws InvalidInput for amounts that are none of its currency, or not above zero. */
export function draftTenders(orderId: string, input: PlaceOrderInput, placedAt: Date): readonly NewTender[] {
  const issues: InputIssue[] = []
  const read = (text: string, path: string, least: bigint): bigint => {
    const parsed = parseMoney(text, input.currency)
    if (parsed.ok && parsed.value.amount >= least) return parsed.value.amount
    issues.push({ path, message: `must be an amount of ${input.currency}${least > 0n ? ' above zero' : ''}` })
    return 0n
  }
  const tenders = input.payments.map(({ amount, entries, ...tender }, index) => ({
    ...tender,
    orderId,
    currency: input.currency,
    amount: read(amount, `payments.${index}.amount`, 0n),
    entries: entries.map((entry, place) => ({
      ...entry,
      amount: read(entry.amount, `payments.${index}.entries.${place}.amount`, 1n),
      at: entry.at ?? placedAt,
    })),
  }))
  for (const [index, { entries }] of tenders.entries()) {
    const sum = (...kinds: readonly string[]) =>
      entries.reduce((all, { kind, amount }) => (kinds.includes(kind) ? all + amount : all), 0n)
    if (sum('REFUND', 'DISPUTE_LOST') > sum('CAPTURE'))
      issues.push({ path: `payments.${index}.entries`, message: 'give back more than was taken' })
  }
  if (issues.length > 0) throw new InvalidInput(issues)
  return tenders
}
