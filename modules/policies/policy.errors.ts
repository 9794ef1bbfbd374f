import { Refusal } from '#platform/refusal'
import type { FactProblem } from './facts.rules.ts'

/** The tenant has no active version of the policy, so nothing may be decided by it. */
export class PolicyNotActive extends Refusal {
  readonly code = 'POLICY_NOT_ACTIVE'
  constructor(policyKey: string) {
    super({ policyKey })
  }
}

/** No row of the active table covers these facts. */
export class PolicyGap extends Refusal {
  readonly code = 'POLICY_GAP'
  constructor(policyKey: string, version: number) {
    super({ policyKey, version })
  }
}

/** The facts do not have the types that the version declares, or the table answers with another type than declared. */
export class PolicyFactsRefused extends Refusal {
  readonly code = 'POLICY_FACTS_REFUSED'
  constructor(policyKey: string, version: number, problems: readonly FactProblem[]) {
    super({ policyKey, version, problems: problems.map((p) => `${p.field}: ${p.problem}, expected ${p.expected}`) })
  }
}
