import type { Actor } from '#platform/actor'
import { allow } from '#platform/allow'
import { Conditions, findPage, type Page, type PageRequest } from '#platform/page'
import type { Permission } from '#platform/permissions'
import { queryText } from '#platform/tenancy'

/** An API key without its secret, which is known to nobody but its holder. */
export interface ApiKeyView {
  readonly id: string
  /** Begins the key: plk_<publicId>_… */
  readonly publicId: string
  readonly name: string
  readonly scopes: readonly Permission[]
  readonly expiresAt: Date
  readonly revokedAt: Date | null
  /** To the minute. */
  readonly lastUsedAt: Date | null
  readonly createdById: string
  readonly createdAt: Date
  readonly version: number
}

const select = `SELECT k.id, k."publicId", k.name, k.scopes, k."expiresAt", k."revokedAt", k."lastUsedAt", k."createdById",
  k."createdAt", k.version
FROM "ApiKey" k`
const newestFirst = {
  orderBy: 'CREATED_AT',
  keySql: 'k."createdAt"',
  idSql: 'k.id',
  direction: 'DESC',
  keyCast: 'timestamptz',
} as const

/** The keys, the newest first; with `isUsable` those that open something now, or those that do not. */
export function findApiKeys(
  actor: Actor,
  filter: { readonly isUsable?: boolean | null },
  page: PageRequest,
): Promise<Page<ApiKeyView>> {
  allow(actor, 'api-key:read')
  const usable = `(k."revokedAt" IS NULL AND k."expiresAt" > ?::timestamptz)`
  const where = new Conditions()
    .add(filter.isUsable ? usable : `NOT ${usable}`, typeof filter.isUsable === 'boolean' ? actor.now : null)
    .always('TRUE')
  return findPage<ApiKeyView>(actor, { select, where, order: newestFirst }, page)
}

/** The keys with these ids, in no order. */
export function findApiKeysById(actor: Actor, ids: readonly string[]): Promise<readonly ApiKeyView[]> {
  allow(actor, 'api-key:read')
  return queryText<ApiKeyView>(actor, `${select} WHERE k.id = ANY ($1::uuid[])`, [ids])
}
