import { type Actor, may } from '#platform/actor'
import { forbidden } from '#platform/faults'
import { read } from '#platform/tenancy'
import type { DecisionModel } from './decision-table.rules.ts'
import { type PolicyVersionView, type PolicyView, toPolicyView } from './find-policies.ts'
import type { PolicyVersionStatus } from './policy.rules.ts'
import type { PolicyInput, PolicyOutput, PolicyTest } from './policy-definition.rules.ts'

/** A version with its table, the facts it reads, the answers it gives and the cases that it keeps. */
export interface PolicyVersionDetail extends PolicyVersionView {
  readonly inputs: readonly PolicyInput[]
  readonly outputs: readonly PolicyOutput[]
  readonly content: DecisionModel
  readonly tests: readonly PolicyTest[]
}

export interface PolicyDetail extends PolicyView {
  /** Newest first. */
  readonly versions: readonly PolicyVersionDetail[]
}

/** A JSON column as the type that its command wrote. */
const stored = <T>(value: unknown): T => value as T

/** One policy with all its versions, or null when the tenant has none under this key. */
export async function findPolicy(actor: Actor, key: string): Promise<PolicyDetail | null> {
  if (!may(actor, 'policy:read')) throw forbidden('policy:read')
  const row = await read(actor, (db) =>
    db.policy.findFirst({
      where: { tenantId: actor.tenantId, key },
      include: { policyVersions: { orderBy: { version: 'desc' } } },
    }),
  )
  if (!row) return null
  return {
    ...toPolicyView(row, actor.now),
    versions: row.policyVersions.map((version) => ({
      id: version.id,
      version: version.version,
      status: version.status as PolicyVersionStatus,
      note: version.note,
      contentHash: version.contentHash,
      effectiveFrom: version.effectiveFrom,
      activatedAt: version.activatedAt,
      activatedById: version.activatedById,
      createdById: version.createdById,
      createdAt: version.createdAt,
      inputs: stored<PolicyInput[]>(version.inputs),
      outputs: stored<PolicyOutput[]>(version.outputs),
      content: stored<DecisionModel>(version.content),
      tests: stored<PolicyTest[]>(version.tests),
    })),
  }
}
