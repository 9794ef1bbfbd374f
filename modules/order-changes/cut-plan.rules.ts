import { cuttableUnits } from '#modules/fulfillment/cancel-fulfillment-order.rules'
import type { CuttableLine } from '#modules/fulfillment/cancel-fulfillment-order.step'
import { type ChangeStage, changeStages, stageOf, type VerdictOptions, verdictOf } from './change-stage.rules.ts'
import type { ChangeableLine, ChangeableOrder, ChangeablePart } from './changeable-order.rules.ts'
import { MoreThanChangeable } from './order-change.errors.ts'

/** Units to take from a line (kits for a kit line), above zero. */
export interface WantedCut {
  readonly line: ChangeableLine
  readonly quantity: number
}

/** Units of a line, or of one component of a kit line, and where each of them is taken from. */
export interface HolderCut {
  readonly orderLineId: string
  readonly componentId: string | null
  readonly quantity: number
  readonly unallocated: number
  readonly backordered: number
}

/** Units of one line of a fulfillment order. */
export interface PartCut {
  readonly part: ChangeablePart
  readonly stage: ChangeStage
  readonly lineId: string
  readonly orderLineId: string
  readonly componentId: string | null
  readonly quantity: number
}

export interface CutPlan {
  readonly holders: readonly HolderCut[]
  /** Taken now. */
  readonly cuts: readonly PartCut[]
  /** Taken when the third party agrees. */
  readonly requests: readonly PartCut[]
}

interface Holder {
  readonly orderLineId: string
  readonly componentId: string | null
  readonly perKit: number
  readonly unallocated: number
  readonly backordered: number
}

const holdersOf = (line: ChangeableLine): readonly Holder[] =>
  line.components.length > 0
    ? line.components.map((component) => ({ ...component, orderLineId: line.id, componentId: component.id }))
    : [{ ...line, orderLineId: line.id, componentId: null, perKit: 1 }]

interface Supply {
  readonly part: ChangeablePart
  readonly stage: ChangeStage
  readonly line: CuttableLine
}

/** The parts' lines of a holder, least advanced stage first, and within one the newest part first. */
function suppliesOf(order: ChangeableOrder, holder: Holder, options: VerdictOptions): readonly Supply[] {
  const found = order.parts.flatMap((part) => {
    const stage = stageOf(part)
    if (verdictOf('QUANTITIES', stage, options).treatment === 'REFUSED') return []
    return part.lines
      .filter((line) => line.orderLineId === holder.orderLineId && line.componentId === holder.componentId)
      .map((line) => ({ part, stage, line }))
  })
  const rank = ({ stage }: Supply) => changeStages.indexOf(stage)
  return found.sort((a, b) => rank(a) - rank(b) || (a.part.number > b.part.number ? -1 : 1))
}

const unitsOf = (order: ChangeableOrder, holder: Holder, options: VerdictOptions): number =>
  suppliesOf(order, holder, options).reduce(
    (sum, { line }) => sum + cuttableUnits(line),
    holder.unallocated + holder.backordered,
  )

/** How many units of a line (whole kits for a kit line) may still be taken from the order. */
export const changeableUnits = (order: ChangeableOrder, line: ChangeableLine, options: VerdictOptions): number =>
  Math.min(...holdersOf(line).map((holder) => Math.floor(unitsOf(order, holder, options) / holder.perKit)))

function cutHolder(order: ChangeableOrder, holder: Holder, quantity: number, options: VerdictOptions) {
  const unallocated = Math.min(quantity, holder.unallocated)
  const backordered = Math.min(quantity - unallocated, holder.backordered)
  let left = quantity - unallocated - backordered
  const parts: PartCut[] = []
  for (const { part, stage, line } of suppliesOf(order, holder, options)) {
    const units = Math.min(left, cuttableUnits(line))
    if (units <= 0) continue
    const { orderLineId, componentId } = holder
    parts.push({ part, stage, lineId: line.id, orderLineId, componentId, quantity: units })
    left -= units
  }
  const { orderLineId, componentId } = holder
  return { holder: { orderLineId, componentId, quantity, unallocated, backordered }, parts, left }
}

/**
 * Where the units are taken from: first what no location holds, then from fulfillment orders, the least advanced first.
 * Goods that left are never taken. Answers MoreThanChangeable when a line has fewer.
 */
export function planCut(
  order: ChangeableOrder,
  wanted: readonly WantedCut[],
  options: VerdictOptions,
): CutPlan | MoreThanChangeable {
  const holders: HolderCut[] = []
  const parts: PartCut[] = []
  for (const { line, quantity } of wanted) {
    const changeable = changeableUnits(order, line, options)
    if (quantity > changeable)
      return new MoreThanChangeable({ sku: line.sku, asked: quantity, changeable, shipped: line.shipped })
    for (const holder of holdersOf(line)) {
      const cut = cutHolder(order, holder, quantity * holder.perKit, options)
      holders.push(cut.holder)
      parts.push(...cut.parts)
    }
  }
  return {
    holders,
    cuts: parts.filter(({ stage }) => stage !== 'THIRD_PARTY'),
    requests: parts.filter(({ stage }) => stage === 'THIRD_PARTY'),
  }
}

/** The line's cancelled units (kits for a kit line: those of which every component is) once the plan's units are. */
export function cancelledAfter(line: ChangeableLine, plan: Pick<CutPlan, 'holders' | 'cuts'>): number {
  const taken = (componentId: string | null) => {
    const own = ({ orderLineId, componentId: id }: HolderCut | PartCut) => orderLineId === line.id && id === componentId
    const waiting = plan.holders.filter(own).reduce((sum, cut) => sum + cut.unallocated + cut.backordered, 0)
    return plan.cuts.filter(own).reduce((sum, { quantity }) => sum + quantity, waiting)
  }
  if (line.components.length === 0) return line.cancelled + taken(null)
  return Math.min(...line.components.map(({ id, cancelled, perKit }) => Math.floor((cancelled + taken(id)) / perKit)))
}
