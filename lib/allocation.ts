import type { Money } from './money.ts'

/**
 * Splits an integer over weights by largest remainder: shares sum exactly to `total`, each is within one of its exact part,
 * ties go to the earlier weight. When all weights are zero they count as equal. A negative total mirrors the positive split.
 * No weights, or a negative one, throws RangeError.
 */
export function allocate(total: bigint, weights: readonly bigint[]): bigint[] {
  if (weights.length === 0) throw new RangeError('Nothing to allocate to')
  if (weights.some((weight) => weight < 0n)) throw new RangeError('A weight is negative')
  if (total < 0n) return allocate(-total, weights).map((share) => -share)
  const sum = weights.reduce((left, right) => left + right, 0n)
  if (sum === 0n)
    return allocate(
      total,
      weights.map(() => 1n),
    )
  const shares = weights.map((weight) => (total * weight) / sum)
  let rest = total - shares.reduce((left, right) => left + right, 0n)
  for (const index of byLargestRemainder(total, weights, sum)) {
    if (rest === 0n) break
    shares[index] = (shares[index] ?? 0n) + 1n
    rest -= 1n
  }
  return shares
}

/** The same for money: a discount over lines, a shipping charge over parcels, a kit's price over its components. */
export function allocateMoney(total: Money, weights: readonly bigint[]): Money[] {
  return allocate(total.amount, weights).map((amount) => ({ amount, currency: total.currency }))
}

function byLargestRemainder(total: bigint, weights: readonly bigint[], sum: bigint): number[] {
  const remainders = weights.map((weight, index) => ({ index, rest: (total * weight) % sum }))
  remainders.sort((left, right) =>
    left.rest === right.rest ? left.index - right.index : left.rest > right.rest ? -1 : 1,
  )
  return remainders.map((remainder) => remainder.index)
}
