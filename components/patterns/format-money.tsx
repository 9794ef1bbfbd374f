/** An amount as the database keeps it: minor units (pence, cents) as a whole number in text, and its currency. */
export type MoneyAmount = { minorUnits: string | bigint; currency: string }

/** An amount in words, exact at any size. Uses the currency's own number of decimals (JPY 0, GBP 2, KWD 3). */
export function formatMoney(
  { minorUnits, currency }: MoneyAmount,
  locale: string,
  sign: 'auto' | 'always' = 'auto',
): string {
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    signDisplay: sign === 'always' ? 'exceptZero' : 'auto',
  })
  const decimals = format.resolvedOptions().maximumFractionDigits ?? 2
  const text = minorUnits.toString()
  const minus = text.startsWith('-') ? '-' : ''
  const digits = text.replace('-', '').padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const decimal = decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`
  // Intl reads a decimal string exactly; a number would lose pence beyond 2^53.
  return format.format(`${minus}${decimal}` as `${number}`)
}
