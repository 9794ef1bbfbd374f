import { everything } from '#platform/actor'
import { query } from '#platform/tenancy'

export interface StoredKey {
  readonly id: string
  readonly name: string
  readonly secretHash: string
  readonly scopes: string[]
  readonly expiresAt: Date
  readonly revokedAt: Date | null
  readonly lastUsedAt: Date | null
}

const keyByPublicId = {
  name: 'api_key_by_public_id',
  text: `SELECT id, name, "secretHash", scopes, "expiresAt", "revokedAt", "lastUsedAt" FROM "ApiKey"
    WHERE "tenantId" = $1::uuid AND "publicId" = $2`,
}

/** The key as it stands now: revoking it is real with the next request. One statement. */
export async function findStoredKey(tenantId: string, publicId: string): Promise<StoredKey | null> {
  const rows = await query<StoredKey>({ tenantId, visibility: everything }, keyByPublicId, [tenantId, publicId])
  return rows[0] ?? null
}

const noteUse = {
  name: 'note_api_key_use',
  text: `UPDATE "ApiKey" SET "lastUsedAt" = $3::timestamptz
    WHERE "tenantId" = $1::uuid AND id = $2::uuid AND ("lastUsedAt" IS NULL OR "lastUsedAt" <= $3::timestamptz - interval '1 minute')`,
}
const noting = new Set<string>()
const minute = 60_000

/** Notes that a key was used, at most once a minute, without making its caller wait. */
export function noteKeyUse(tenantId: string, { id, lastUsedAt }: StoredKey, now: Date): void {
  if ((lastUsedAt && now.getTime() - lastUsedAt.getTime() < minute) || noting.has(id)) return
  noting.add(id)
  query({ tenantId, visibility: everything }, noteUse, [tenantId, id, now])
    .catch(() => undefined)
    .finally(() => noting.delete(id))
}
