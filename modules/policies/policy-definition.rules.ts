import type { PolicyKey, PolicyMode, PolicyRisk } from './policy.rules.ts'

/** What a fact or an answer is. Amounts are INTEGER minor units; anything above 2^53 is refused, never rounded. */
export const factTypes = ['INTEGER', 'TEXT', 'BOOLEAN'] as const
export type FactType = (typeof factTypes)[number]

/** One fact that a policy may read. `optional` facts may be absent; rows that test an absent fact do not match. */
export interface PolicyInput {
  readonly name: string
  readonly type: FactType
  readonly description: string
  readonly values?: readonly string[]
  readonly optional?: boolean
}

/** One answer that a policy gives. In a table that collects, integers are summed and texts listed. */
export interface PolicyOutput {
  readonly name: string
  readonly type: FactType
  readonly description: string
  readonly values?: readonly string[]
}

/** FIRST: the first matching row answers. COLLECT: every matching row contributes. */
export const hitPolicies = ['FIRST', 'COLLECT'] as const
export type HitPolicy = (typeof hitPolicies)[number]

/** A row as people write it: conditions by input, answers by output, each an expression; a blank condition always holds. */
export interface PolicyRow {
  readonly id: string
  readonly note: string
  readonly when: Readonly<Record<string, string>>
  readonly give: Readonly<Record<string, string>>
}

export type Fact = number | string | boolean | null
export type Facts = Readonly<Record<string, Fact>>
export type Answer = Readonly<Record<string, Fact | readonly string[]>>

/** A case that must hold before a version may act: facts, the rows that answer, and the answer. */
export interface PolicyTest {
  readonly name: string
  readonly facts: Facts
  readonly rows: readonly string[]
  readonly answer: Answer
}

/** A policy with its first version, as a new tenant gets it. */
export interface PolicyDefinition {
  readonly key: PolicyKey
  readonly ownerRole: string
  readonly risk: PolicyRisk
  readonly mode: PolicyMode
  readonly note: string
  readonly hitPolicy: HitPolicy
  readonly inputs: readonly PolicyInput[]
  readonly outputs: readonly PolicyOutput[]
  readonly rows: readonly PolicyRow[]
  readonly tests: readonly PolicyTest[]
}
