import type { CommandContext } from '#platform/command'
import { newId } from '#platform/ids'
import type { CustomerRow } from './customer.store.ts'

export type KeyedCustomer = CustomerRow & {
  readonly scope: string
  readonly value: string
  readonly note: string | null
  readonly locale: string | null
}

interface ExternalKey {
  readonly scope: string
  readonly value: string
}

/** The customers that are known by these ids of their sources, locked. One import of customers of a tenant at a time. */
export async function lockByExternalKeys(cx: CommandContext, keys: readonly ExternalKey[]): Promise<KeyedCustomer[]> {
  const { tenantId } = cx.actor
  await cx.tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`import-customers:${tenantId}`}, 0))`
  return cx.tx.$queryRaw<KeyedCustomer[]>`
    SELECT c.*, k.scope, k.value FROM jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) AS w(scope text, value text)
    JOIN "CustomerMatchKey" k ON k."tenantId" = ${tenantId}::uuid AND k.kind = 'EXTERNAL' AND k.scope = w.scope AND k.value = w.value
    JOIN "Customer" c ON c."tenantId" = k."tenantId" AND c.id = k."customerId"
    ORDER BY c.id FOR UPDATE OF c`
}

export interface CustomerColumns {
  readonly id: string
  readonly key: ExternalKey
  readonly columns: Readonly<Record<string, unknown>> & { readonly name: string }
}

const write = `
WITH incoming AS (
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS i(id uuid, name text, email text, phone text, kind text, note text, locale text, addresses jsonb)
)
INSERT INTO "Customer" AS c ("tenantId", id, name, email, phone, kind, note, locale, addresses, "createdAt", "updatedAt")
SELECT $2::uuid, id, name, email, phone, coalesce(kind, 'ACCOUNT'), note, locale, coalesce(addresses, '[]'), $3::timestamptz, $3::timestamptz FROM incoming
ON CONFLICT ("tenantId", id) DO UPDATE SET
  name = excluded.name, email = coalesce(excluded.email, c.email), phone = coalesce(excluded.phone, c.phone),
  kind = coalesce((SELECT i.kind FROM incoming i WHERE i.id = c.id), c.kind), note = coalesce(excluded.note, c.note),
  locale = coalesce(excluded.locale, c.locale), addresses = coalesce((SELECT i.addresses FROM incoming i WHERE i.id = c.id), c.addresses),
  version = c.version + 1, "updatedAt" = excluded."updatedAt"`

/** Writes new customers and what changed of known ones, in one statement; what a row does not say stays. */
export async function saveCustomers(cx: CommandContext, rows: readonly CustomerColumns[]): Promise<void> {
  if (rows.length === 0) return
  const data = rows.map(({ id, columns }) => ({ ...columns, id }))
  await cx.tx.$executeRawUnsafe(write, JSON.stringify(data), cx.actor.tenantId, cx.now)
}

/** Keeps the sources' ids of new customers: they are known by them from now on. */
export async function saveExternalKeys(cx: CommandContext, rows: readonly CustomerColumns[]): Promise<void> {
  const own = { tenantId: cx.actor.tenantId, kind: 'EXTERNAL', strength: 'STRONG', createdAt: cx.now }
  await cx.tx.customerMatchKey.createMany({
    data: rows.map(({ id, key }) => ({ ...own, ...key, id: newId(), customerId: id })),
  })
}
