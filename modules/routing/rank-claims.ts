import { daysBetween, localDay } from '#lib/local-day'
import type { DecisionCandidate } from '#modules/decisions/candidate.rules'
import { rankCandidates } from '#modules/decisions/rank-candidates.rules'
import type { NewDecision } from '#modules/decisions/record-decision.step'
import { activePolicy } from '#modules/policies/active-policies'
import { evaluateVersion, type MatchedRow } from '#modules/policies/evaluate-version'
import { amountFact } from '#modules/policies/facts.rules'
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

/** Whose turn it is by inventory.allocation_priority: the highest score first, equal scores by order number. */
export async function rankClaims(cx: CommandContext, orders: readonly LockedOrder[]): Promise<RankedClaims> {
  const version = await activePolicy(cx, 'inventory.allocation_priority')
  const judged = await Promise.all(
    orders.map(async (own) => {
      const facts = claimFacts(cx, own)
      const { output, matchedRows } = await evaluateVersion(version, facts)
      const { number } = own.order
      const reasons = matchedRows.map(reasonOf)
      const candidate: DecisionCandidate = {
        key: number,
        label: number,
        score: Number(output.score),
        vetoes: [],
        reasons,
        facts,
      }
      return { own, candidate, matchedRows }
    }),
  )
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
