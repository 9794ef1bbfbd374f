import { type Actor, may } from '#platform/actor'
import { forbidden } from '#platform/faults'
import { read } from '#platform/tenancy'
import type { PolicyMode, PolicyRisk, PolicyVersionStatus } from './policy.rules.ts'

/** A version in the history of a policy. */
export interface PolicyVersionView {
  readonly id: string
  readonly version: number
  readonly status: PolicyVersionStatus
  readonly note: string | null
  readonly contentHash: string
  readonly effectiveFrom: Date | null
  readonly activatedAt: Date | null
  readonly activatedById: string | null
  readonly createdById: string | null
  readonly createdAt: Date
}

export interface PolicyView {
  readonly id: string
  readonly key: string
  readonly ownerRole: string
  readonly risk: PolicyRisk
  readonly mode: PolicyMode
  /** The version that acts now; null when none does. */
  readonly activeVersion: PolicyVersionView | null
  readonly updatedAt: Date
  readonly version: number
}

const versionColumns = {
  id: true,
  version: true,
  status: true,
  note: true,
  contentHash: true,
  effectiveFrom: true,
  activatedAt: true,
  activatedById: true,
  createdById: true,
  createdAt: true,
} as const

interface PolicyRow {
  readonly id: string
  readonly key: string
  readonly ownerRole: string
  readonly risk: string
  readonly mode: string
  readonly version: number
  readonly updatedAt: Date
  readonly policyVersions: readonly (Omit<PolicyVersionView, 'status'> & { readonly status: string })[]
}

const toVersion = (row: PolicyRow['policyVersions'][number]): PolicyVersionView => ({
  ...row,
  status: row.status as PolicyVersionStatus,
})

/** The stored row as people see it; of several active versions the newest that is in effect acts. */
export function toPolicyView(row: PolicyRow, now: Date): PolicyView {
  const active = row.policyVersions
    .filter(({ status, effectiveFrom }) => status === 'ACTIVE' && (effectiveFrom === null || effectiveFrom <= now))
    .sort((a, b) => b.version - a.version)[0]
  return {
    id: row.id,
    key: row.key,
    ownerRole: row.ownerRole,
    risk: row.risk as PolicyRisk,
    mode: row.mode as PolicyMode,
    activeVersion: active ? toVersion(active) : null,
    updatedAt: row.updatedAt,
    version: row.version,
  }
}

/** All policies of the tenant by key, each with the version that acts now. */
export async function findPolicies(actor: Actor): Promise<readonly PolicyView[]> {
  if (!may(actor, 'policy:read')) throw forbidden('policy:read')
  const rows = await read(actor, (db) =>
    db.policy.findMany({
      where: { tenantId: actor.tenantId },
      orderBy: { key: 'asc' },
      include: { policyVersions: { where: { status: 'ACTIVE' }, select: versionColumns } },
    }),
  )
  return rows.map((row) => toPolicyView(row, actor.now))
}
