import { NotFound, type Refusal } from '#platform/refusal'
import {
  amountsCancelled,
  type MoneyEffect,
  moneyEffect,
  orderAmounts,
  type RaisedLine,
  raisedLine,
} from './change-money.rules.ts'
import type { LineOutcome, PartOutcome } from './change-outcome.rules.ts'
import { stageOf, verdictOf } from './change-stage.rules.ts'
import type { ChangeableLine, ChangeableOrder, LineAmounts, OrderAmounts } from './changeable-order.rules.ts'
import { type CutPlan, cancelledAfter, changeableUnits, planCut, type WantedCut } from './cut-plan.rules.ts'
import { ChangeNotPossible, MoreThanChangeable, NothingToChange } from './order-change.errors.ts'
import type { Proposal } from './order-change.input.ts'

/** A line with units that were added. */
export interface GainedLine {
  readonly line: ChangeableLine
  readonly units: number
  readonly raised: RaisedLine
}

/** What becomes of an order's quantities. */
export interface QuantityDecision {
  readonly plan: CutPlan
  readonly gained: readonly GainedLine[]
  readonly parts: readonly PartOutcome[]
  readonly lines: readonly LineOutcome[]
  /** Nothing is left of the order. It then keeps its amounts: they say what was cancelled. */
  readonly isOrderCancelled: boolean
  readonly amounts: OrderAmounts
  readonly money: MoneyEffect
}

const liveUnits = ({ ordered, cancelled }: ChangeableLine): number => ordered - cancelled

interface Wanted {
  readonly less: readonly WantedCut[]
  readonly more: readonly WantedCut[]
}

/** What of each line goes and comes. Cancelling takes everything that has not left, line by line. */
function wantedUnits(order: ChangeableOrder, proposal: Proposal): Wanted | NotFound {
  if (proposal.kind === 'CANCEL') {
    const less = order.lines.map((line) => ({ line, quantity: changeableUnits(order, line, proposal) }))
    return { less: less.filter(({ quantity }) => quantity > 0), more: [] }
  }
  const less: WantedCut[] = []
  const more: WantedCut[] = []
  for (const [orderLineId, quantity] of new Map((proposal.lines ?? []).map((one) => [one.orderLineId, one.quantity]))) {
    const line = order.lines.find(({ id }) => id === orderLineId)
    if (!line) return new NotFound('OrderLine', orderLineId)
    const delta = quantity - liveUnits(line)
    if (delta < 0) less.push({ line, quantity: -delta })
    if (delta > 0) more.push({ line, quantity: delta })
  }
  return { less, more }
}

/** Why nothing can be taken: the stage that forbids it and what can be done instead. */
function nothingToTake(order: ChangeableOrder, proposal: Proposal): Refusal {
  const { number } = order
  const { kind } = proposal
  if (kind === 'QUANTITIES') return new NothingToChange({ number, kind })
  const stages = order.parts.map(stageOf).filter((stage) => stage !== 'ENDED')
  const refused = stages
    .map((stage) => ({ stage, ...verdictOf(kind, stage, proposal) }))
    .find(({ treatment }) => treatment === 'REFUSED')
  const remedy = refused?.remedy ?? 'RETURN'
  return new ChangeNotPossible({ number, kind, reason: 'TOO_LATE', stage: refused?.stage ?? null, remedy })
}

/** What happens to each part; parts that are not touched appear only when a whole cancellation cannot have them. */
function partOutcomes(order: ChangeableOrder, proposal: Proposal, plan: CutPlan): PartOutcome[] {
  return order.parts.flatMap((part) => {
    const stage = stageOf(part)
    const verdict = verdictOf(proposal.kind, stage, proposal)
    const taken = [...plan.cuts, ...plan.requests].filter((cut) => cut.part.id === part.id)
    const units = taken.reduce((sum, { quantity }) => sum + quantity, 0)
    const isRefused = proposal.kind === 'CANCEL' && verdict.treatment === 'REFUSED' && stage !== 'ENDED'
    if (units === 0 && !isRefused) return []
    return { fulfillmentOrderId: part.id, number: part.number, location: part.locationName, stage, units, ...verdict }
  })
}

const difference = (after: LineAmounts, before: LineAmounts): LineAmounts => ({
  subtotal: after.subtotal - before.subtotal,
  discount: after.discount - before.discount,
  tax: after.tax - before.tax,
  total: after.total - before.total,
})

const nothing: LineAmounts = { subtotal: 0n, discount: 0n, tax: 0n, total: 0n }

/** The order's lines, amounts and money once the plan's units are taken and the gained ones are there. */
export function settleQuantities(
  order: ChangeableOrder,
  plan: Pick<CutPlan, 'holders' | 'cuts'>,
  gained: readonly GainedLine[],
): Pick<QuantityDecision, 'lines' | 'isOrderCancelled' | 'amounts' | 'money'> {
  const lines = order.lines.map((line) => {
    const cancelled = cancelledAfter(line, plan)
    const gain = gained.find((one) => one.line.id === line.id)
    return { line, cancelled, after: line.ordered + (gain?.units ?? 0) - cancelled }
  })
  const isOrderCancelled = lines.every(({ after }) => after === 0)
  const amounts = orderAmounts(order.money, [
    ...lines.map(({ line, cancelled }) => difference(nothing, amountsCancelled(line, cancelled))),
    ...gained.map(({ line, raised }) => difference(raised.amounts, line.amounts)),
  ])
  const money = moneyEffect({
    ...order.paid,
    currency: order.currency,
    totalBefore: order.money.total,
    owedAfter: isOrderCancelled ? 0n : amounts.total,
    settledBy: order.paymentTerms === 'COLLECTED_BY_CHANNEL' ? 'CHANNEL' : 'MERCHANT',
  })
  const changed = lines.filter(({ line, after }) => after !== liveUnits(line))
  return {
    isOrderCancelled,
    amounts,
    money,
    lines: changed.map(({ line, after }) => ({
      orderLineId: line.id,
      sku: line.sku,
      before: liveUnits(line),
      after,
    })),
  }
}

/**
 * Decides a cancellation or new quantities. Answers MoreThanChangeable when a line has fewer units that have not left,
 * NothingToChange when all is as asked, ChangeNotPossible when all has left, NotFound for a line of another order.
 */
export function decideQuantities(order: ChangeableOrder, proposal: Proposal): QuantityDecision | Refusal {
  const wanted = wantedUnits(order, proposal)
  if (wanted instanceof NotFound) return wanted
  if (wanted.less.length + wanted.more.length === 0) return nothingToTake(order, proposal)
  const plan = planCut(order, wanted.less, proposal)
  if (plan instanceof MoreThanChangeable) return plan
  const gained = wanted.more.map(({ line, quantity }) => ({
    line,
    units: quantity,
    raised: raisedLine(line, quantity, order.currency),
  }))
  return { plan, gained, parts: partOutcomes(order, proposal, plan), ...settleQuantities(order, plan, gained) }
}
