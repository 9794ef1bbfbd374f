/** Where a unit of a line stands; every unit stands in exactly one. The order is that of progress. */
export const stages = ['cancelled', 'unallocated', 'backordered', 'reserved', 'picked', 'packed', 'shipped'] as const
export type Stage = (typeof stages)[number]

/** How many units of a line stand where: a partition of `ordered`. */
export type Partition = Readonly<Record<Stage, number>>

/** Units that go from one stage to another. */
export interface StageMove {
  readonly from: Stage
  readonly to: Stage
  /** An integer above zero. */
  readonly quantity: number
}

export const emptyPartition: Partition = {
  cancelled: 0,
  unallocated: 0,
  backordered: 0,
  reserved: 0,
  picked: 0,
  packed: 0,
  shipped: 0,
}

/** What the moves add to each stage; the sum over the stages is zero, so that a partition stays one. */
export function stageDeltas(moves: readonly StageMove[]): Partition {
  const deltas = { ...emptyPartition }
  for (const { from, to, quantity } of moves) {
    if (!Number.isSafeInteger(quantity) || quantity <= 0) throw new RangeError(`Not a quantity: ${quantity}`)
    deltas[from] -= quantity
    deltas[to] += quantity
  }
  return deltas
}

/** The partition after the moves, or null when a stage does not hold the units that are to leave it. */
export function movedPartition(partition: Partition, moves: readonly StageMove[]): Partition | null {
  const deltas = stageDeltas(moves)
  const moved = { ...emptyPartition }
  for (const stage of stages) moved[stage] = partition[stage] + deltas[stage]
  return stages.every((stage) => moved[stage] >= 0) ? moved : null
}

/** Units that are ordered and not cancelled. */
export const liveUnits = (partition: Partition): number =>
  stages.reduce((sum, stage) => (stage === 'cancelled' ? sum : sum + partition[stage]), 0)

/** One component of a kit line: its own partition, in components, and how many of it one kit takes. */
export interface ComponentCount extends Partition {
  readonly perKit: number
}

/**
 * The kit line's partition, in kits: a kit stands where its least advanced component stands. For each stage the kits that
 * are complete up to there are the minimum over the components of ⌊units at that stage or beyond ÷ per kit⌋; a kit counts as
 * cancelled when all of its components are.
 */
export function kitPartition(ordered: number, components: readonly ComponentCount[]): Partition {
  const completeFrom = (stage: Stage): number =>
    Math.min(...components.map((component) => Math.floor(unitsFrom(component, stage) / component.perKit)))
  const cancelled = Math.min(...components.map(({ cancelled, perKit }) => Math.floor(cancelled / perKit)))
  const [shipped, packed, picked, reserved, backordered] = [
    completeFrom('shipped'),
    completeFrom('packed'),
    completeFrom('picked'),
    completeFrom('reserved'),
    completeFrom('backordered'),
  ]
  return {
    cancelled,
    unallocated: ordered - cancelled - backordered,
    backordered: backordered - reserved,
    reserved: reserved - picked,
    picked: picked - packed,
    packed: packed - shipped,
    shipped,
  }
}

const unitsFrom = (partition: Partition, stage: Stage): number =>
  stages.slice(stages.indexOf(stage)).reduce((sum, later) => sum + partition[later], 0)
