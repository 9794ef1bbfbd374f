import { releaseStock } from '#modules/inventory/release-stock.step'
import { advanceLines, type LineMove } from '#modules/orders/advance-lines.step'
import type { Stage } from '#modules/orders/line-partition.rules'
import type { CommandContext } from '#platform/command'
import type { Change } from '#platform/events'
import {
  type CutCause,
  cutLine,
  cuttableUnits,
  lineAfterCut,
  statusAfterCut,
  type UnitsCut,
} from './cancel-fulfillment-order.rules.ts'
import type { FulfillmentOrderStatus, LineProgress } from './fulfillment.rules.ts'
import {
  lowerReservationsTo,
  type OpenLabel,
  saveCutLines,
  saveCutStates,
  unpackUnits,
} from './internal/cancellation.store.ts'
import { type PutBack, putBack, type UnwantedUnits } from './internal/put-back.ts'
import { voidOpenLabels } from './void-labels.step.ts'

export type { PutBack } from './internal/put-back.ts'

/** A line that units may be taken from. */
export interface CuttableLine extends LineProgress {
  readonly id: string
  readonly orderLineId: string
  readonly componentId: string | null
  readonly variantId: string
  readonly sku: string
}

/** A fulfillment order whose row, and whose order's row, the caller has locked. */
export interface CuttableFulfillmentOrder {
  readonly id: string
  readonly number: string
  readonly orderId: string
  readonly locationId: string
  readonly status: FulfillmentOrderStatus
  readonly lines: readonly CuttableLine[]
}

/** Units of one line that are taken back; above zero. */
export interface LineCut {
  readonly lineId: string
  readonly quantity: number
}

export interface CutOptions {
  readonly cause: CutCause
  /** For units that are picked or packed: DONE when they lie in their bins again, TASK when somebody must carry them. */
  readonly putBack: 'DONE' | 'TASK'
}

/** What the cut did to one fulfillment order. */
export interface CutPart {
  readonly id: string
  readonly number: string
  readonly before: FulfillmentOrderStatus
  readonly after: FulfillmentOrderStatus
  readonly units: number
  readonly changes: readonly Change[]
}

export interface CutOutcome {
  readonly parts: readonly CutPart[]
  readonly voided: readonly OpenLabel[]
  readonly putBacks: readonly PutBack[]
}

interface CutOfLine {
  readonly part: CuttableFulfillmentOrder
  readonly line: CuttableLine
  readonly cut: UnitsCut
  readonly after: LineProgress
}

const stageAfter: Readonly<Record<CutCause, Stage>> = {
  CANCELLED: 'cancelled',
  REROUTED: 'unallocated',
  LOST: 'backordered',
}

function cutsOf(
  parts: readonly CuttableFulfillmentOrder[],
  cuts: readonly LineCut[],
  cause: CutCause,
): readonly CutOfLine[] {
  const wanted = new Map(cuts.map(({ lineId, quantity }) => [lineId, quantity]))
  return parts.flatMap((part) =>
    part.lines.flatMap((line) => {
      const quantity = wanted.get(line.id)
      if (!quantity) return []
      const cut = cutLine(line, quantity)
      if (!cut) throw new Error(`${quantity} units were to be taken from ${part.number} ${line.sku}, which has fewer`)
      return { part, line, cut, after: lineAfterCut(line, cut, cause) }
    }),
  )
}

const movesOf = ({ line, cut }: CutOfLine, to: Stage): LineMove[] =>
  (
    [
      ['reserved', cut.open],
      ['picked', cut.picked],
      ['packed', cut.packed],
    ] as const
  )
    .filter(([, quantity]) => quantity > 0)
    .map(([from, quantity]) => ({
      orderLineId: line.orderLineId,
      componentId: line.componentId,
      from,
      to,
      quantity,
    }))

const unwantedOf = ({ part, line, cut }: CutOfLine): UnwantedUnits[] => {
  const quantity = cut.picked + cut.packed
  if (quantity === 0) return []
  const { id: fulfillmentOrderId, number, orderId, locationId } = part
  const { id: lineId, variantId, sku } = line
  return [{ lineId, fulfillmentOrderId, number, orderId, locationId, variantId, sku, quantity }]
}

function partAfter(part: CuttableFulfillmentOrder, own: readonly CutOfLine[]): CutPart {
  const lines = part.lines.map((line) => own.find((cut) => cut.line.id === line.id)?.after ?? line)
  const after = statusAfterCut(part.status, lines)
  const counts = own.flatMap(({ line, after: counted }) =>
    (['cancelled', 'short', 'picked', 'packed'] as const)
      .filter((field) => line[field] !== counted[field])
      .map((field) => ({
        object: `${part.number} ${line.sku}`,
        field,
        before: line[field],
        after: counted[field],
      })),
  )
  const state = after === part.status ? [] : [{ object: part.number, field: 'status', before: part.status, after }]
  const units = own.reduce((sum, { cut }) => sum + cut.open + cut.picked + cut.packed, 0)
  return { id: part.id, number: part.number, before: part.status, after, units, changes: [...state, ...counts] }
}

/**
 * Takes units out of fulfillment orders, in a constant number of statements: lines and states, packages and labels,
 * reservations and stock, and the partition of the order's lines move together. Labels of goods that are unpacked are voided
 * and recorded (`shipment.voided`); the rest is the caller's to record. Units that left are never taken: asking for them
 * throws. Units that are LOST have lost their reservation before and are not put back.
 */
export async function cancelFulfillmentLines(
  cx: CommandContext,
  parts: readonly CuttableFulfillmentOrder[],
  cuts: readonly LineCut[],
  { cause, putBack: how }: CutOptions,
): Promise<CutOutcome> {
  const own = cutsOf(parts, cuts, cause)
  if (own.length === 0) return { parts: [], voided: [], putBacks: [] }
  const after = [...Map.groupBy(own, ({ part }) => part)].map(([part, lines]) => partAfter(part, lines))
  const packed = own.filter(({ cut }) => cut.packed > 0)
  if (packed.length > 0) {
    await unpackUnits(
      cx,
      packed.map(({ line, cut }) => ({ lineId: line.id, quantity: cut.packed })),
    )
  }
  const voided = await voidOpenLabels(cx, [...new Set(packed.map(({ part }) => part.id))], cause)
  await saveCutLines(
    cx,
    own.map(({ line, after: counts }) => ({ ...counts, id: line.id })),
  )
  await saveCutStates(
    cx,
    after.map((part) => ({ id: part.id, status: part.after, isClosed: part.after !== part.before })),
  )
  await advanceLines(
    cx,
    own.flatMap((cut) => movesOf(cut, stageAfter[cause])),
  )
  const kept = own.map(({ line, after: counts }) => ({ lineId: line.id, keep: cuttableUnits(counts) }))
  await releaseStock(cx, await lowerReservationsTo(cx, kept))
  const putBacks = await putBack(cx, own.flatMap(unwantedOf), cause === 'LOST' ? 'GONE' : how)
  return { parts: after, voided, putBacks }
}
