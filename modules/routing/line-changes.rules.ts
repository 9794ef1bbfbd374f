import type { LineMove } from '#modules/orders/advance-lines.step'
import type { ClaimEnd, NewCommitment } from '#modules/orders/commit-lines.step'
import type { LinePlan, OrderPlan } from './plan-order.ts'

/** What a plan changes in lines and claims. */
export interface LineChanges {
  readonly moves: readonly LineMove[]
  /** Claims on stock that end (BACKORDER, PREORDER), and unrouted ones that end; a line stands in each at most once. */
  readonly endedWaits: readonly ClaimEnd[]
  readonly endedUnrouted: readonly ClaimEnd[]
  readonly claims: readonly NewCommitment[]
}

/** Planned units come first from those that wait longest: the backordered ones. */
function movesOf({ line, planned, short }: LinePlan): LineMove[] {
  const { orderLineId, componentId, backordered } = line
  const served = Math.min(planned, backordered)
  const stillWaiting = backordered - served
  const moves = [
    { from: 'backordered', to: 'reserved', quantity: served },
    { from: 'unallocated', to: 'reserved', quantity: planned - served },
    { from: 'unallocated', to: 'backordered', quantity: short - stillWaiting },
    { from: 'backordered', to: 'unallocated', quantity: stillWaiting - short },
  ] as const
  return moves.filter(({ quantity }) => quantity > 0).map((move) => ({ orderLineId, componentId, ...move }))
}

function endOf(line: LinePlan['line'], quantity: number, kinds: NonNullable<ClaimEnd['kinds']>): ClaimEnd[] {
  const { orderLineId, componentId } = line
  return quantity > 0 ? [{ orderLineId, componentId, quantity, kinds }] : []
}

/** Claims that units have not got yet, by what they wait for. */
function claimsOf(orderId: string, { line, short, unroutable }: LinePlan): NewCommitment[] {
  const { orderLineId, componentId, variantId, isPreorder, expectedOn } = line
  const claim = { orderId, orderLineId, componentId, variantId }
  const waiting = isPreorder ? 'PREORDER' : 'BACKORDER'
  const wanted = [
    { ...claim, quantity: short - line.committedWaiting, kind: waiting, expectedOn },
    { ...claim, quantity: unroutable - line.committedUnrouted, kind: 'UNROUTED', expectedOn: null },
  ] as const
  return wanted.filter(({ quantity }) => quantity > 0)
}

/** Lines and claims of the planned orders, to be written in one statement each. */
export function lineChanges(plans: readonly OrderPlan[]): LineChanges {
  const lines = plans.flatMap((plan) => plan.lines)
  return {
    moves: lines.flatMap(movesOf),
    endedWaits: lines.flatMap(({ line, short }) =>
      endOf(line, line.committedWaiting - short, ['BACKORDER', 'PREORDER']),
    ),
    endedUnrouted: lines.flatMap(({ line, unroutable }) =>
      endOf(line, line.committedUnrouted - unroutable, ['UNROUTED']),
    ),
    claims: plans.flatMap(({ request, lines: own }) => own.flatMap((plan) => claimsOf(request.order.id, plan))),
  }
}

/** Whether a plan leaves anything else than it was: only then is it news, with a decision to keep. */
export const changesAnything = ({ lines }: OrderPlan): boolean =>
  lines.some(
    ({ line, planned, short, unroutable }) =>
      planned > 0 ||
      short !== line.backordered ||
      short !== line.committedWaiting ||
      unroutable !== line.committedUnrouted,
  )
