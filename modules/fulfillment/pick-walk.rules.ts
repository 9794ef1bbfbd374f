import { type LineProgress, leftToPick } from './fulfillment.rules.ts'

/** Stock of a variant in one bin. */
export interface WalkBin {
  readonly binId: string
  readonly variantId: string
  readonly quantity: number
  readonly purpose: string
  readonly walkSequence: number
  readonly code: string
}

export interface WalkStop {
  readonly lineId: string
  readonly binId: string
  readonly quantity: number
}

const inWalkOrder = (a: WalkBin, b: WalkBin): number =>
  Number(b.purpose === 'PICK') - Number(a.purpose === 'PICK') ||
  a.walkSequence - b.walkSequence ||
  (a.code < b.code ? -1 : 1)

/** Which bins to take each line's units from: pick bins before bulk, in the order of the walk; what no bin holds has no stop. */
export function planWalk(
  lines: readonly (LineProgress & { id: string; variantId: string })[],
  bins: readonly WalkBin[],
): WalkStop[] {
  const left = new Map(bins.map((bin) => [bin, bin.quantity]))
  const ordered = [...bins].sort(inWalkOrder)
  return lines.flatMap((line) => {
    let needed = leftToPick(line)
    return ordered.flatMap((bin) => {
      const held = bin.variantId === line.variantId ? (left.get(bin) ?? 0) : 0
      const quantity = Math.min(needed, held)
      if (quantity <= 0) return []
      needed -= quantity
      left.set(bin, held - quantity)
      return [{ lineId: line.id, binId: bin.binId, quantity }]
    })
  })
}
