import { Money } from '#components/patterns/money'
import { currencyExponent } from '#lib/currency'
import { parseDecimal } from '#lib/decimal'
import type { Amount } from './order-types.tsx'

/** An amount as the API gives it ("12.30" GBP) in the viewer's format. */
export function AmountText({ of, sign }: { of: Amount; sign?: 'auto' | 'always' }) {
  const minorUnits = parseDecimal(of.amount, currencyExponent(of.currency))
  return typeof minorUnits === 'bigint' ? (
    <Money minorUnits={String(minorUnits)} currency={of.currency} sign={sign} />
  ) : (
    of.amount
  )
}
