import { activePolicy, type PolicyContext } from './active-policies.ts'
import { type Evaluation, evaluateVersion } from './evaluate-version.ts'
import type { PolicyKey } from './policy.rules.ts'
import type { Facts } from './policy-definition.rules.ts'

/**
 * Asks the tenant's active version of a policy. Facts are safe integers (amounts in minor units), texts and booleans;
 * answers name the version and the rows that matched. Refuses: PolicyNotActive, PolicyFactsRefused, PolicyGap.
 */
export async function evaluatePolicy(cx: PolicyContext, key: PolicyKey, facts: Facts): Promise<Evaluation> {
  return evaluateVersion(await activePolicy(cx, key), facts)
}
