import type { Transaction } from '#platform/tenancy'
import type { PolicyVersionContent } from '../evaluate-version.ts'

export type PolicySource = Pick<Transaction, '$queryRawUnsafe'>

/** Which version of each policy acts now. */
export interface ActiveVersion {
  readonly key: string
  readonly id: string
  readonly mode: string
}

const activeVersions = `
SELECT DISTINCT ON (p.key) p.key, v.id, p.mode FROM "Policy" p
JOIN "PolicyVersion" v ON v."tenantId" = p."tenantId" AND v."policyId" = p.id
WHERE p."tenantId" = $1::uuid AND v.status = 'ACTIVE' AND (v."effectiveFrom" IS NULL OR v."effectiveFrom" <= $2::timestamptz)
ORDER BY p.key, v.version DESC`

export const findActiveVersions = (db: PolicySource, tenantId: string, now: Date): Promise<ActiveVersion[]> =>
  db.$queryRawUnsafe<ActiveVersion[]>(activeVersions, tenantId, now)

const versionContents = `
SELECT v.id, p.key, v.version, p.mode, v.inputs, v.outputs, v.content FROM "PolicyVersion" v
JOIN "Policy" p ON p."tenantId" = v."tenantId" AND p.id = v."policyId"
WHERE v."tenantId" = $1::uuid AND v.id = ANY ($2::uuid[])`

export const findVersionContents = (
  db: PolicySource,
  tenantId: string,
  ids: readonly string[],
): Promise<PolicyVersionContent[]> => db.$queryRawUnsafe<PolicyVersionContent[]>(versionContents, tenantId, [...ids])
