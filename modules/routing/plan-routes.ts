import type { DecisionCandidate, Ranking } from '#modules/decisions/candidate.rules'
import { rankCandidates } from '#modules/decisions/rank-candidates.rules'
import { type Evaluation, evaluateMany, type PolicyVersionContent } from '#modules/policies/evaluate-version'
import { allocateGroups } from './allocate-groups.rules.ts'
import { candidateFacts } from './candidate-facts.rules.ts'
import { type CandidatePlan, singlePlans, splitPlans } from './candidate-plan.rules.ts'
import { type Group, groupsOf } from './groups.rules.ts'
import { offersOf, termsOf } from './offer.rules.ts'
import { judgedCandidate } from './remarks.rules.ts'
import type { RoutingInput } from './routing-input.rules.ts'
import { afterPlan } from './supply.rules.ts'

interface Judged {
  readonly plan: CandidatePlan
  readonly candidate: DecisionCandidate
  readonly evaluation: Evaluation
}

/** The plan that routing chose for some lines, everything it weighed, and what the plan leaves. */
export interface RoutePlan {
  readonly ranking: Ranking
  readonly plan: CandidatePlan | null
  readonly matchedRows: Evaluation['matchedRows']
  /** Units per entry of `lines` that no stock covers: they wait for stock. */
  readonly short: readonly number[]
  /** Units per entry of `lines` that only places have which may not ship them: they wait for a way. */
  readonly unroutable: readonly number[]
}

async function judge(
  input: RoutingInput,
  version: PolicyVersionContent,
  plans: readonly CandidatePlan[],
): Promise<Judged[]> {
  const facts = plans.map((plan) => candidateFacts(input, plan))
  const evaluations = await evaluateMany(version, facts)
  return plans.flatMap((plan, index) => {
    const [asked, evaluation] = [facts[index], evaluations[index]]
    if (!asked || !evaluation) return []
    return [{ plan, evaluation, candidate: judgedCandidate(input, plan, asked, evaluation) }]
  })
}

const possible = ({ candidate }: Judged): boolean => candidate.vetoes.length === 0

/**
 * Chooses from where some lines ship by one version of order.routing: single locations first, then splits over those
 * that nothing forbids. Touches nothing; the same input and version always give the same plan.
 */
export async function planRoutes(input: RoutingInput, version: PolicyVersionContent): Promise<RoutePlan> {
  const held = new Set(input.supply.heldVariantIds)
  const allGroups = groupsOf(input.lines)
  const isHeld = (group: Group) => group.members.some(({ variantId }) => held.has(variantId))
  const groups = allGroups.filter((group) => !isHeld(group))
  const terms = termsOf(input.lines, new Date(input.now))
  const offers = input.supply.locations.flatMap((location) => offersOf(input, terms, location))
  const singles = await judge(input, version, singlePlans(offers, groups, input.supply))
  const usable = bestPerLocation(singles.filter(possible))
  const splits = await judge(input, version, splitPlans(usable, groups, input.supply))
  const judged = [...singles, ...splits]
  const ranking = rankCandidates(judged.map(({ candidate }) => candidate))
  const chosen = judged.find(({ candidate }) => candidate.key === ranking.winner) ?? null
  return {
    ranking,
    plan: chosen?.plan ?? null,
    matchedRows: chosen?.evaluation.matchedRows ?? [],
    ...leftOver(input, allGroups.filter(isHeld), groups, chosen?.plan ?? null, usable),
  }
}

/** The best possible offer of each location, best first. */
function bestPerLocation(singles: readonly Judged[]) {
  const sorted = [...singles].sort(
    (a, b) => b.candidate.score - a.candidate.score || (a.candidate.key < b.candidate.key ? -1 : 1),
  )
  const best = new Map<string, CandidatePlan['offers'][number]>()
  for (const { plan } of sorted) {
    for (const offer of plan.offers) if (!best.has(offer.location.id)) best.set(offer.location.id, offer)
  }
  return [...best.values()]
}

/** Splits what the plan leaves into what only forbidden places have (or a stop switch keeps) and what nobody has. */
function leftOver(
  { lines, supply }: RoutingInput,
  heldGroups: readonly Group[],
  groups: readonly Group[],
  plan: CandidatePlan | null,
  usable: readonly CandidatePlan['offers'][number][],
): Pick<RoutePlan, 'short' | 'unroutable'> {
  const short = lines.map(() => 0)
  const unroutable = lines.map(() => 0)
  const add = (sums: number[], index: number, units: number) => {
    sums[index] = (sums[index] ?? 0) + units
  }
  const rest = groups.map((group, index) => ({ ...group, sets: plan?.coverage.setsLeft[index] ?? group.sets }))
  for (const { members, sets } of rest) for (const m of members) add(short, m.lineIndex, sets * m.perSet)
  for (const { members, sets } of heldGroups) for (const m of members) add(unroutable, m.lineIndex, sets * m.perSet)
  const forbidden = supply.locations.filter(({ id }) => !usable.some(({ location }) => location.id === id))
  const there = allocateGroups(
    rest,
    forbidden.map(({ id }) => id),
    afterPlan(supply, plan?.coverage.allocations ?? []),
  )
  for (const { lineIndex, quantity } of there.allocations) {
    add(short, lineIndex, -quantity)
    add(unroutable, lineIndex, quantity)
  }
  return { short, unroutable }
}
