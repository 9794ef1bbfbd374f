import type { z } from 'zod'
import type { Ranking } from '#modules/decisions/candidate.rules'
import { explainRouting } from '#modules/decisions/explain-decision.rules'
import { findDecisionInput } from '#modules/decisions/find-decision-input'
import { type DecisionView, findDecision } from '#modules/decisions/find-decisions'
import { findPolicyVersion } from '#modules/policies/find-policy-version'
import { type Actor, may } from '#platform/actor'
import { forbidden } from '#platform/faults'
import { InvalidInput, NotFound } from '#platform/refusal'
import { read } from '#platform/tenancy'
import { readSupply } from './internal/routing.store.ts'
import { planRoutes, type RoutePlan } from './plan-routes.ts'
import type { RoutingInput } from './routing-input.rules.ts'
import { whatIfInput } from './what-if.input.ts'
import { changedInput, type KnownPlaces } from './what-if.rules.ts'

/** How a decision would have gone with a changed input, beside how it went. Nothing is written. */
export interface WhatIfView {
  readonly decision: DecisionView
  readonly ranking: Ranking
  readonly summary: string
  /** Whether another plan would have won. */
  readonly isOtherWinner: boolean
  readonly plannedUnits: number
  readonly shortUnits: number
  readonly unroutableUnits: number
}

const total = (units: readonly number[]): number => units.reduce((sum, count) => sum + count, 0)

async function placesOf(actor: Actor, input: RoutingInput): Promise<KnownPlaces> {
  const question = {
    tenantId: actor.tenantId,
    now: new Date(input.now),
    variantIds: input.lines.map(({ variantId }) => variantId),
    orderIds: [input.order.id],
    everyLocation: true,
  }
  return read(actor, (db) => readSupply(db, question))
}

function parsed(input: z.input<typeof whatIfInput>) {
  const answer = whatIfInput.safeParse(input)
  if (answer.success) return answer.data
  throw new InvalidInput(answer.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })))
}

/**
 * Runs a stored routing decision again, by the same policy version, with a changed input. Refuses NotFound for a decision
 * that is unknown or none of routing.
 */
export async function whatIf(actor: Actor, input: z.input<typeof whatIfInput>): Promise<WhatIfView> {
  if (!may(actor, 'decision:read')) throw forbidden('decision:read')
  const change = parsed(input)
  const decision = await findDecision(actor, change.decisionId)
  if (decision?.policyKey !== 'order.routing') throw new NotFound('Decision', change.decisionId)
  const [stored, version] = await Promise.all([
    findDecisionInput(actor, decision.inputHash),
    findPolicyVersion(actor, decision.policyVersionId),
  ])
  if (!stored || !version) throw new NotFound('Decision', change.decisionId)
  const before = stored as RoutingInput
  const plan = await planRoutes(changedInput(before, change, await placesOf(actor, before)), version)
  return viewOf(decision, plan)
}

const viewOf = (decision: DecisionView, { ranking, plan, short, unroutable }: RoutePlan): WhatIfView => ({
  decision,
  ranking,
  summary: explainRouting(ranking),
  isOtherWinner: ranking.winner !== decision.winner,
  plannedUnits: plan?.coverage.units ?? 0,
  shortUnits: total(short),
  unroutableUnits: total(unroutable),
})
