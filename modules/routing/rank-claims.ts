import { daysBetween, localDay } from '#lib/local-day'
import type { DecisionCandidate } from '#modules/decisions/candidate.rules'
import { rankCandidates } from '#modules/decisions/rank-candidates.rules'
import type { NewDecision } from '#modules/decisions/record-decision.step'
import { activePolicy } from '#modules/policies/active-policies'
import { type Evaluation, evaluateMany, type MatchedRow } from '#modules/policies/evaluate-version'
import { amountFact } from '#modules/policies/facts.rules'
import type { Facts } from '#modules/policies/policy-definition.rules'
import type { CommandContext } from '#platform/command'
import type { LockedOrder } from './internal/order-lines.store.ts'

/** Waiting orders in the order of their turn, and the decision that says why. */
export interface RankedClaims {
  readonly orders: readonly LockedOrder[]
  readonly decision: NewDecision
}

function claimFacts(cx: CommandContext, { channelPriority, promisedAt, placedAt, totalMinor, lines }: LockedOrder) {
  const { timeZone } = cx.actor
  return {
    channelPriority,
    daysToPromise: promisedAt ? daysBetween(localDay(cx.now, timeZone), localDay(promisedAt, timeZone)) : null,
    ageHours: Math.floor((cx.now.getTime() - placedAt.getTime()) / 3_600_000),
    valueMinor: amountFact(BigInt(totalMinor)),
    isPreorder: lines.every(({ isPreorder }) => isPreorder),
  }
}

const reasonOf = (row: MatchedRow) => ({
  code: row.id,
  score: Number(row.answer.score ?? 0),
  rowId: row.id,
  note: row.note,
  facts: {},
})

function judgedClaim({ order }: LockedOrder, facts: Facts, { output, matchedRows }: Evaluation) {
  const candidate: DecisionCandidate = {
    key: order.number,
    label: order.number,
    score: Number(output.score),
    vetoes: [],
    reasons: matchedRows.map(reasonOf),
    facts,
  }
  return { candidate, matchedRows }
}

/** Whose turn it is by inventory.allocation_priority: the highest score first, equal scores by order number. */
export async function rankClaims(cx: CommandContext, orders: readonly LockedOrder[]): Promise<RankedClaims> {
  const version = await activePolicy(cx, 'inventory.allocation_priority')
  const facts = orders.map((own) => claimFacts(cx, own))
  const evaluations = await evaluateMany(version, facts)
  const judged = orders.flatMap((own, index) => {
    const [asked, evaluation] = [facts[index], evaluations[index]]
    return asked && evaluation ? [{ own, ...judgedClaim(own, asked, evaluation) }] : []
  })
  const ranking = rankCandidates(judged.map(({ candidate }) => candidate))
  const byNumber = new Map(judged.map((one) => [one.candidate.key, one]))
  const sorted = ranking.candidates.flatMap(({ key }) => byNumber.get(key) ?? [])
  return {
    orders: sorted.map(({ own }) => own),
    decision: {
      policyKey: version.key,
      version,
      subject: { type: 'Allocation', id: cx.commandId },
      orderId: null,
      input: { now: cx.now, claims: judged.map(({ candidate }) => ({ order: candidate.key, ...candidate.facts })) },
      outcome: { turn: sorted.map(({ candidate }) => candidate.key) },
      matchedRows: sorted[0]?.matchedRows ?? [],
      ...ranking,
      summary: `Stock is offered to ${sorted.length} waiting orders, first to ${sorted[0]?.candidate.key ?? 'nobody'}.`,
    },
  }
}
