import { cuttableUnits } from '#modules/fulfillment/cancel-fulfillment-order.rules'
import type { CommandContext } from '#platform/command'
import type { Change } from '#platform/events'
import type { Applied, ChangeOutcome, RequestedUnits } from './change-outcome.rules.ts'
import { type QuantityDecision, settleQuantities } from './change-quantities.rules.ts'
import { saveDecidedQuantities } from './change-quantities.step.ts'
import { stageOf } from './change-stage.rules.ts'
import type { ChangeablePart } from './changeable-order.rules.ts'
import { saveChange, saveRequestStatus } from './internal/order.store.ts'
import type { LockedChange } from './lock-change.ts'
import { NothingAsked } from './order-change.errors.ts'
import { recordApplied } from './record-change.step.ts'
import { unmovedOutcome } from './unmoved-outcome.rules.ts'

interface Answer {
  readonly answer: 'ACCEPTED' | 'REJECTED'
  readonly note: string
}

/** What is taken now that the third party agrees: what was asked, as far as it has not left meanwhile. */
function decideAccepted(
  { order }: LockedChange,
  part: ChangeablePart,
  asked: readonly RequestedUnits[],
): QuantityDecision {
  const stage = stageOf(part)
  const cuts = part.lines.flatMap((line) => {
    const wanted = asked.find(({ lineId }) => lineId === line.id)?.quantity ?? 0
    const quantity = Math.min(wanted, cuttableUnits(line))
    const { id: lineId, orderLineId, componentId } = line
    return quantity > 0 ? [{ part, stage, lineId, orderLineId, componentId, quantity }] : []
  })
  const units = cuts.reduce((sum, { quantity }) => sum + quantity, 0)
  const plan = { holders: [], cuts, requests: [] }
  const done = { fulfillmentOrderId: part.id, number: part.number, location: part.locationName, stage, units }
  const parts = [{ ...done, treatment: 'AT_ONCE' as const, remedy: null }]
  return { plan, gained: [], parts, ...settleQuantities(order, plan, []) }
}

function rejected({ order }: LockedChange, part: ChangeablePart): Applied {
  const stage = stageOf(part)
  const refused = { fulfillmentOrderId: part.id, number: part.number, location: part.locationName, stage, units: 0 }
  return {
    version: order.version,
    changes: [],
    outcome: {
      ...unmovedOutcome(order),
      status: 'PART_APPLIED',
      parts: [{ ...refused, treatment: 'REFUSED', remedy: 'RETURN' }],
    },
  }
}

/** The change as a whole: parts that were asked take their answer over; open requests keep it waiting. */
function joined(before: ChangeOutcome, part: ChangeablePart, { outcome }: Applied, left: readonly RequestedUnits[]) {
  const others = before.parts.filter(({ fulfillmentOrderId }) => fulfillmentOrderId !== part.id)
  return { ...before, parts: [...others, ...outcome.parts], requests: left }
}

function statusOf(
  outcome: Pick<ChangeOutcome, 'parts' | 'requests'>,
): 'APPLIED' | 'PART_APPLIED' | 'REFUSED' | 'PROPOSED' {
  const done = outcome.parts.some(({ treatment }) => treatment !== 'REFUSED' && treatment !== 'REQUEST')
  if (outcome.requests.length > 0) return done ? 'PART_APPLIED' : 'PROPOSED'
  if (!done) return 'REFUSED'
  return outcome.parts.some(({ treatment }) => treatment === 'REFUSED') ? 'PART_APPLIED' : 'APPLIED'
}

/** Writes a third party's answer about one fulfillment order. Refused with NothingAsked when none is open for it. */
export async function settleRequest(cx: CommandContext, locked: LockedChange, part: ChangeablePart, said: Answer) {
  const { change, order, proposal } = locked
  const before = change.outcome as ChangeOutcome | null
  const asked = (before?.requests ?? []).filter(({ fulfillmentOrderId }) => fulfillmentOrderId === part.id)
  if (!before || asked.length === 0) throw new NothingAsked({ orderChangeId: change.id, status: change.status })
  await saveRequestStatus(cx, [part.id], `CANCELLATION_${said.answer}`)
  const decided = said.answer === 'ACCEPTED' ? decideAccepted(locked, part, asked) : null
  const work = { putBack: proposal.putBack, reason: change.reason }
  const applied = decided ? await saveDecidedQuantities(cx, order, decided, work) : rejected(locked, part)
  const left = before.requests.filter(({ fulfillmentOrderId }) => fulfillmentOrderId !== part.id)
  const outcome = joined(before, part, applied, left)
  const status = statusOf(outcome)
  const settledAt = left.length > 0 ? null : cx.now
  const version = await saveChange(cx, change, { status, settledAt, outcome: JSON.parse(JSON.stringify(outcome)) })
  const answered = [
    { object: part.number, field: 'requestStatus', before: part.requestStatus, after: `CANCELLATION_${said.answer}` },
    { object: `Change ${change.id}`, field: 'status', before: change.status, after: status },
  ]
  if (decided) recordApplied(cx, order, change, { ...applied, changes: [...applied.changes, ...answered] })
  else recordRejected(cx, locked, part, said.note, answered)
  return { type: 'OrderChange', id: change.id, version, orderId: order.id, orderVersion: applied.version, status }
}

function recordRejected(
  cx: CommandContext,
  { order, change }: LockedChange,
  part: ChangeablePart,
  note: string,
  changes: readonly Change[],
): void {
  cx.record({
    type: 'order.change-refused',
    objects: [
      { type: 'Order', id: order.id },
      { type: 'OrderChange', id: change.id },
      { type: 'FulfillmentOrder', id: part.id },
    ],
    data: { number: order.number, kind: change.kind, by: 'THIRD_PARTY', fulfillmentOrder: part.number, note },
    changes,
  })
}
