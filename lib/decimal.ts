/**
 * Exact decimals as scaled bigints: `12.30` at scale 2 is `1230n`. No float is ever involved.
 */

const PLAIN_DECIMAL = /^(-?)(\d{1,40})(?:\.(\d{1,40}))?$/

/** Why a text is not a decimal of the asked scale. */
export type DecimalProblem =
  | Readonly<{ code: 'NOT_A_DECIMAL' }>
  | Readonly<{ code: 'TOO_MANY_DIGITS'; maximumFractionDigits: number }>

/**
 * Reads a plain decimal ("-12.3", no exponent, no sign "+", no thousands separator) as a bigint scaled by 10^scale.
 * Digits beyond the scale are refused unless they are zeros ("1500.00" at scale 0 is exactly 1500).
 */
export function parseDecimal(text: string, scale: number): bigint | DecimalProblem {
  const match = typeof text === 'string' ? PLAIN_DECIMAL.exec(text) : null
  if (!match) return { code: 'NOT_A_DECIMAL' }
  const [, sign, whole = '', fraction = ''] = match
  if (/[1-9]/.test(fraction.slice(scale))) return { code: 'TOO_MANY_DIGITS', maximumFractionDigits: scale }
  const scaled = BigInt(whole + fraction.slice(0, scale).padEnd(scale, '0'))
  return sign ? -scaled : scaled
}

/** Writes a scaled bigint with exactly `scale` fraction digits: (1230n, 2) is "12.30". */
export function formatDecimal(scaled: bigint, scale: number): string {
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(scale + 1, '0')
  const sign = scaled < 0n ? '-' : ''
  if (scale === 0) return sign + digits
  return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}

/** numerator / denominator rounded to the nearest integer, ties to even. The denominator must be positive. */
export function divideHalfEven(numerator: bigint, denominator: bigint): bigint {
  if (denominator <= 0n) throw new RangeError('The denominator must be positive')
  const negative = numerator < 0n
  const size = negative ? -numerator : numerator
  const quotient = size / denominator
  const twiceRest = (size % denominator) * 2n
  const up = twiceRest > denominator || (twiceRest === denominator && quotient % 2n === 1n)
  const rounded = up ? quotient + 1n : quotient
  return negative ? -rounded : rounded
}
