import type { KeysetOrder } from '#lib/keyset'
import type { Actor } from '#platform/actor'
import { allow } from '#platform/allow'
import { Conditions, findPage, type Page, type PageRequest } from '#platform/page'
import type { EventView } from './event.view.ts'

/** Which events; every condition given must hold. */
export interface EventFilter {
  readonly types?: readonly string[] | null
  /** Speaking of this object. */
  readonly object?: { readonly type: string; readonly id: string } | null
  /** A member or an API key. Without `recordedFrom` the last 31 days are searched. */
  readonly actorId?: string | null
  readonly actorKinds?: readonly string[] | null
  readonly sources?: readonly string[] | null
  readonly commandId?: string | null
  readonly recordedFrom?: Date | null
  /** Exclusive. */
  readonly recordedBefore?: Date | null
}

const columns = `e.id, e.type, e.at, e."recordedAt", e."actorKind", e."actorName", e.source, e."commandId", e."commandName", e.data AS facts`

const ofAll = `SELECT ${columns} FROM "Event" e`
const ofObject = `SELECT ${columns} FROM (SELECT DISTINCT "tenantId", "eventId", "objectType", "objectId" FROM "EventObject"
    WHERE "tenantId" = current_tenant()) w
  JOIN "Event" e ON e."tenantId" = w."tenantId" AND e.id = w."eventId"`

const byRecord: KeysetOrder = {
  orderBy: 'RECORDED',
  keySql: 'e."recordedAt"',
  idSql: 'e.id',
  direction: 'DESC',
  keyCast: 'timestamptz',
}
/** Event ids sort by the time of their recording, and so does the index over an object's events. */
const byObject: KeysetOrder = {
  orderBy: 'RECORDED_OF_OBJECT',
  keySql: 'w."eventId"',
  idSql: 'w."eventId"',
  direction: 'DESC',
  keyCast: 'uuid',
}

const searchedDays = 31

/** No index leads to the events of one actor, so that they are sought among the last days only. */
function firstInstant({ recordedFrom, recordedBefore, actorId }: EventFilter, now: Date): Date | null {
  if (recordedFrom || !actorId) return recordedFrom ?? null
  return new Date((recordedBefore ?? now).getTime() - searchedDays * 86_400_000)
}

/** Events, the newest record first, within what the actor may see. One statement. */
export function findEvents(actor: Actor, filter: EventFilter, page: PageRequest): Promise<Page<EventView>> {
  allow(actor, 'event:read')
  const { object } = filter
  const where = new Conditions()
    .always('e."tenantId" = current_tenant()')
    .add('w."objectType" = ?', object?.type)
    .add('w."objectId" = ?::uuid', object?.id)
    .add('e.type = ANY (?::text[])', filter.types)
    .add('e."actorId" = ?::uuid', filter.actorId)
    .add('e."actorKind" = ANY (?::text[])', filter.actorKinds)
    .add('e.source = ANY (?::text[])', filter.sources)
    .add('e."commandId" = ?::uuid', filter.commandId)
    .add('e."recordedAt" >= ?::timestamptz', firstInstant(filter, actor.now))
    .add('e."recordedAt" < ?::timestamptz', filter.recordedBefore)
  const [select, order] = object ? [ofObject, byObject] : [ofAll, byRecord]
  return findPage<EventView>(actor, { select, where, order }, page)
}
