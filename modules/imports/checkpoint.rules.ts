import { z } from 'zod'

/**
 * How far a run is; written in the transaction that did the work, so that a run that was killed goes on exactly there.
 * Staging: file by file, `row` rows of the present one are in. Then ROWS: everything up to `cursor` is settled.
 */
export const checkpointSchema = z.object({
  phase: z.enum(['STAGING', 'ROWS']).default('STAGING'),
  file: z.int().default(0),
  row: z.int().default(0),
  sequence: z.int().default(0),
  cursor: z.int().default(0),
  /** Totals of the orders that were taken in, in minor units by currency. */
  accepted: z.record(z.string(), z.string()).default({}),
})
export type Checkpoint = z.output<typeof checkpointSchema>

/** The place that a piece of work was prepared for; it is done only when the run still stands there. */
export const placeOf = ({ phase, file, row, cursor }: Checkpoint): string => `${phase} ${file}:${row} ${cursor}`

/** Adds amounts by currency. */
export function addTotals(
  totals: Checkpoint['accepted'],
  amounts: readonly { readonly currency: string; readonly amountMinor: bigint }[],
): Checkpoint['accepted'] {
  const sums = new Map(Object.entries(totals).map(([currency, minor]) => [currency, BigInt(minor)]))
  for (const { currency, amountMinor } of amounts) sums.set(currency, (sums.get(currency) ?? 0n) + amountMinor)
  return Object.fromEntries([...sums].map(([currency, minor]) => [currency, minor.toString()]))
}
