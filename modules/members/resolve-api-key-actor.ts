import { type Actor, everything } from '#platform/actor'
import { matchesSha256 } from '#platform/auth'
import { parseKeyHeader, permissionsOfKey } from './api-key.rules.ts'
import { findStoredKey, noteKeyUse } from './internal/api-key.store.ts'
import { findTenantOfKey } from './internal/key-locator.store.ts'

/**
 * The machine behind an Authorization header (`Bearer plk_…`), with the scopes its key has at this moment. One statement
 * once this process has seen the key. Null when it is no key, unknown, revoked or expired: the caller cannot tell which.
 */
export async function resolveApiKeyActor(headerValue: string, requestId: string, now: Date): Promise<Actor | null> {
  const parts = parseKeyHeader(headerValue)
  const tenant = parts && (await findTenantOfKey(parts.publicId, now))
  const key = tenant && (await findStoredKey(tenant.tenantId, parts.publicId))
  if (!key || !matchesSha256(key.secretHash, parts.secret)) return null
  if (key.revokedAt || key.expiresAt <= now) return null
  noteKeyUse(tenant.tenantId, key, now)
  return {
    tenantId: tenant.tenantId,
    tenantSlug: tenant.slug,
    timeZone: tenant.timeZone,
    currency: tenant.currency,
    locale: tenant.locale,
    kind: 'CLIENT',
    id: key.id,
    name: key.name,
    roles: [],
    permissions: permissionsOfKey(key.scopes),
    visibility: everything,
    source: 'API',
    requestId,
    now,
  }
}
