import type { Change, EventSubject } from '#platform/events'
import type { LockedTransfer, TransferLineState } from './transfer.store.ts'

/** The transfer, its two ends and its variants. */
export const transferSubjects = (transfer: LockedTransfer): EventSubject[] => [
  { type: 'TransferOrder', id: transfer.id },
  { type: 'Location', id: transfer.fromLocationId, role: 'from' },
  { type: 'Location', id: transfer.toLocationId, role: 'to' },
  ...transfer.lines.map(({ variantId }) => ({ type: 'Variant', id: variantId })),
]

/** Which counts of which lines changed. */
export function transferLineChanges(before: LockedTransfer, after: readonly TransferLineState[]): Change[] {
  const earlier = new Map(before.lines.map((line) => [line.id, line]))
  return after.flatMap((line) =>
    (['shipped', 'received', 'differenceReason'] as const)
      .filter((field) => line[field] !== earlier.get(line.id)?.[field])
      .map((field) => ({
        object: `${before.number}:${line.variantId}`,
        field,
        before: earlier.get(line.id)?.[field] ?? null,
        after: line[field],
      })),
  )
}
