import type { CommandContext } from '#platform/command'
import { newId } from '#platform/ids'
import type { MatchKeyKind } from '../customer.rules.ts'

export interface KnownKey {
  readonly kind: MatchKeyKind
  readonly scope: string
  readonly value: string
}

/** A hash is enough: two keys that share one only wait for each other. Sorted, so that crossing orders do not deadlock. */
const lockKeys = `SELECT count(pg_advisory_xact_lock(k.lock))::int AS locked FROM
  (SELECT DISTINCT hashtextextended($1 || '|customer|' || key, 0) AS lock FROM unnest($2::text[]) AS key ORDER BY 1) k`

/** Waits until no other transaction is deciding whose keys these are; its answer is visible to the next statement. */
export async function lockMatchKeys(cx: CommandContext, keys: readonly string[]): Promise<void> {
  if (keys.length > 0) await cx.tx.$queryRawUnsafe(lockKeys, cx.actor.tenantId, [...keys])
}

const readKeys = `
SELECT k.kind, k.scope, k.value, coalesce(c."mergedIntoId", c.id) AS "customerId"
FROM jsonb_to_recordset($1::jsonb) AS w(kind text, scope text, value text)
JOIN "CustomerMatchKey" k ON k."tenantId" = $2::uuid AND k.kind = w.kind AND k.scope = w.scope AND k.value = w.value
JOIN "Customer" c ON c."tenantId" = k."tenantId" AND c.id = k."customerId"
WHERE k.strength = 'STRONG'`

export async function readMatchKeys(
  cx: CommandContext,
  keys: readonly KnownKey[],
): Promise<readonly (KnownKey & { readonly customerId: string })[]> {
  if (keys.length === 0) return []
  return cx.tx.$queryRawUnsafe(readKeys, JSON.stringify(keys), cx.actor.tenantId)
}

interface NewCustomer {
  readonly id: string
  readonly name: string
  readonly email?: string | null
  readonly phone?: string | null
  readonly companyId?: string | null
}

/** A key that somebody out of the actor's sight holds is left to them. */
const insertAll = `
WITH customers AS (
  INSERT INTO "Customer" ("tenantId", id, name, email, phone, kind, "companyId", "createdAt", "updatedAt")
  SELECT $3::uuid, id, name, email, phone, CASE WHEN "companyId" IS NULL THEN 'GUEST' ELSE 'COMPANY_CONTACT' END, "companyId",
    $4::timestamptz, $4::timestamptz
  FROM jsonb_to_recordset($1::jsonb) AS c(id uuid, name text, email text, phone text, "companyId" uuid)
)
INSERT INTO "CustomerMatchKey" ("tenantId", id, "customerId", kind, scope, value, strength, "createdAt")
SELECT $3::uuid, id, "customerId", kind, scope, value, 'STRONG', $4::timestamptz
FROM jsonb_to_recordset($2::jsonb) AS k(id uuid, "customerId" uuid, kind text, scope text, value text)
ON CONFLICT DO NOTHING`

export async function insertCustomers(
  cx: CommandContext,
  customers: readonly NewCustomer[],
  keys: readonly (KnownKey & { readonly customerId: string })[],
): Promise<void> {
  if (customers.length === 0 && keys.length === 0) return
  await cx.tx.$executeRawUnsafe(
    insertAll,
    JSON.stringify(customers),
    JSON.stringify(keys.map((key) => ({ id: newId(), ...key }))),
    cx.actor.tenantId,
    cx.now,
  )
}
