import { unsafeControl } from '#platform/control'
import { oncePerProcess } from '#platform/process'

/** The tenant that a key belongs to, with the settings that its actor carries. */
export interface LocatedTenant {
  readonly tenantId: string
  readonly slug: string
  readonly timeZone: string
  readonly currency: string
  readonly locale: string
}

interface Located {
  readonly tenant: LocatedTenant | null
  readonly readAt: number
}

const mostKept = 10_000
/** Which tenant a key is of never changes; the tenant's settings, and whether it was closed, are read again this often. */
const settingsLast = 60_000

const kept = () => oncePerProcess('api-key-tenants', () => new Map<string, Located>())
const renewing = new Set<string>()

async function locate(publicId: string, now: Date): Promise<LocatedTenant | null> {
  const [tenant] = await unsafeControl().$queryRaw<LocatedTenant[]>`
    SELECT t.id AS "tenantId", t.slug, t."timeZone", t.currency, t.locale
    FROM control."ApiKeyLocator" l JOIN control."Tenant" t ON t.id = l."tenantId" AND t."closedAt" IS NULL
    WHERE l."publicId" = ${publicId}`
  const found = tenant ?? null
  // Unknown keys are not kept: whoever tries thousands of them must not push the real ones out.
  if (found || kept().has(publicId)) {
    if (kept().size >= mostKept) kept().clear()
    kept().set(publicId, { tenant: found, readAt: now.getTime() })
  }
  return found
}

/** The tenant of a key: no statement once known, renewed behind the answer when a minute old. */
export async function findTenantOfKey(publicId: string, now: Date): Promise<LocatedTenant | null> {
  const known = kept().get(publicId)
  if (!known) return locate(publicId, now)
  if (now.getTime() - known.readAt >= settingsLast && !renewing.has(publicId)) {
    renewing.add(publicId)
    locate(publicId, now)
      .catch(() => undefined)
      .finally(() => renewing.delete(publicId))
  }
  return known.tenant
}

/** Writes down where a new key belongs. Written before the key itself: a locator without a key opens nothing. */
export async function saveKeyLocator(publicId: string, tenantId: string, now: Date): Promise<void> {
  await unsafeControl().apiKeyLocator.create({ data: { publicId, tenantId, createdAt: now } })
}
