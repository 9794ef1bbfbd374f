import { type Actor, everything, type Source } from './actor.ts'
import { clockNow } from './clock.ts'
import { unsafeControl } from './control.ts'
import { newId } from './ids.ts'
import { permissions } from './permissions.ts'

const all = new Set(permissions)

/** The system acting in a tenant, for jobs and scripts; null when there is no such tenant or it was closed. */
export async function systemActor(
  tenant: { id: string } | { slug: string },
  source: Source,
  name = 'Plumbline',
): Promise<Actor | null> {
  const found = await unsafeControl().tenant.findFirst({ where: { ...tenant, closedAt: null } })
  if (!found) return null
  return {
    tenantId: found.id,
    tenantSlug: found.slug,
    timeZone: found.timeZone,
    currency: found.currency,
    locale: found.locale,
    kind: 'SYSTEM',
    id: null,
    name,
    roles: [],
    permissions: all,
    visibility: everything,
    source,
    requestId: newId(),
    now: clockNow(),
  }
}
