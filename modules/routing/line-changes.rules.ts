import type { LineMove } from '#modules/orders/advance-lines.step'
import type { ClaimEnd, NewCommitment } from '#modules/orders/commit-lines.step'
import type { LinePlan, OrderPlan } from './plan-order.ts'

/** What a plan changes in lines and claims. */
export interface LineChanges {
  readonly moves: readonly LineMove[]
  /** Claims on stock that end (BACKORDER, PREORDER), and unrouted ones that end; one entry per line in each. */
  readonly endedWaits: readonly ClaimEnd[]
  readonly endedUnrouted: readonly ClaimEnd[]
  readonly claims: readonly NewCommitment[]
}

function movesOf({ line, planned, short, unroutable }: LinePlan): LineMove[] {
  const { orderLineId, componentId, from } = line
  const moves = [
    { to: 'reserved', quantity: planned },
    { to: 'backordered', quantity: short },
    { to: 'unallocated', quantity: unroutable },
  ] as const
  return moves
    .filter(({ to, quantity }) => to !== from && quantity > 0)
    .map(({ to, quantity }) => ({ orderLineId, componentId, from, to, quantity }))
}

/** Units that leave the stage they stood in, and with it the claim they had there. */
const leaving = ({ line, short, unroutable }: LinePlan): number =>
  line.quantity - (line.from === 'backordered' ? short : unroutable)

const endOf = (plan: LinePlan, kinds: NonNullable<ClaimEnd['kinds']>): ClaimEnd => ({
  orderLineId: plan.line.orderLineId,
  componentId: plan.line.componentId,
  quantity: leaving(plan),
  kinds,
})

/** Claims of units that stand in a new stage, or that had none yet. */
function claimsOf(orderId: string, { line, short, unroutable }: LinePlan): NewCommitment[] {
  const { orderLineId, componentId, variantId, isPreorder, expectedOn } = line
  const isNew = (stage: LinePlan['line']['from']) => line.from !== stage || !line.isCommitted
  const claim = { orderId, orderLineId, componentId, variantId }
  return [
    ...(short > 0 && isNew('backordered')
      ? [{ ...claim, quantity: short, kind: isPreorder ? ('PREORDER' as const) : ('BACKORDER' as const), expectedOn }]
      : []),
    ...(unroutable > 0 && isNew('unallocated')
      ? [{ ...claim, quantity: unroutable, kind: 'UNROUTED' as const, expectedOn: null }]
      : []),
  ]
}

/** Lines and claims of the planned orders, to be written in one statement each. */
export function lineChanges(plans: readonly OrderPlan[]): LineChanges {
  const lines = plans.flatMap(({ lines }) => lines)
  const committed = lines.filter((plan) => plan.line.isCommitted && leaving(plan) > 0)
  const waiting = committed.filter(({ line }) => line.from === 'backordered')
  const unrouted = committed.filter(({ line }) => line.from === 'unallocated')
  return {
    moves: lines.flatMap(movesOf),
    endedWaits: waiting.map((plan) => endOf(plan, ['BACKORDER', 'PREORDER'])),
    endedUnrouted: unrouted.map((plan) => endOf(plan, ['UNROUTED'])),
    claims: plans.flatMap(({ request, lines: own }) => own.flatMap((plan) => claimsOf(request.order.id, plan))),
  }
}
