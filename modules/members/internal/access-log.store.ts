import { type Actor, everything } from '#platform/actor'
import { type NewEvent, writeEvents } from '#platform/events'
import { newId } from '#platform/ids'
import { transaction } from '#platform/tenancy'

/** Who came in, as the tenant's audit trail knows them. */
export interface Entrant {
  readonly tenantId: string
  readonly memberId: string
  readonly name: string
}

/** The bare scope of a tenant, before anybody is known there. */
const scopeOf = (tenantId: string) => ({ tenantId, visibility: everything })

/**
 * Writes signing in and out into the tenant's event log. These are no commands: a failed PIN must be counted although the
 * sign-in is refused, and whoever signs in is no actor yet.
 */
export async function recordAccess(entrant: Entrant, event: Omit<NewEvent, 'objects'>, now: Date): Promise<void> {
  const { tenantId, memberId, name } = entrant
  const actor: Actor = {
    ...scopeOf(tenantId),
    tenantSlug: '',
    timeZone: 'UTC',
    currency: '',
    locale: 'en-GB',
    kind: 'MEMBER',
    id: memberId,
    name,
    roles: [],
    permissions: new Set(),
    source: 'PORTAL',
    requestId: newId(),
    now,
  }
  const objects = [{ type: 'Member', id: memberId }]
  await transaction(actor, (tx) =>
    writeEvents(tx, actor, { id: newId(), name: 'member.sign-in' }, [{ ...event, objects }]),
  )
}
