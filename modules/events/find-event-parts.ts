import type { Actor } from '#platform/actor'
import { allow } from '#platform/allow'
import { query } from '#platform/tenancy'
import type { EventObjectView, EventSealView } from './event.view.ts'

const objects = {
  name: 'event_objects',
  text: `SELECT "eventId", "objectType" AS type, "objectId" AS id, role FROM "EventObject"
    WHERE "tenantId" = current_tenant() AND "eventId" = ANY ($1::uuid[]) ORDER BY "eventId", "objectType", role, "objectId"`,
}

/** The objects that these events speak of, as far as the actor may see them. One statement. */
export async function findEventObjects(actor: Actor, eventIds: readonly string[]): Promise<readonly EventObjectView[]> {
  allow(actor, 'event:read')
  return query<EventObjectView & object>(actor, objects, [eventIds])
}

const seals = {
  name: 'event_seals',
  text: `SELECT "eventId", position, encode(seal, 'hex') AS seal, "sequencedAt" FROM "EventPosition"
    WHERE "tenantId" = current_tenant() AND "eventId" = ANY ($1::uuid[])`,
}

/** Where these events stand in the sealed log; none for those that were recorded a moment ago. One statement. */
export async function findEventSeals(actor: Actor, eventIds: readonly string[]): Promise<readonly EventSealView[]> {
  allow(actor, 'event:read')
  return query<EventSealView & object>(actor, seals, [eventIds])
}
