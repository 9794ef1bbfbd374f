import type { KeysetOrder } from '#lib/keyset'
import type { Actor } from '#platform/actor'
import { Conditions, findPage, type Page, type PageRequest } from '#platform/page'
import { eventColumns } from './internal/order-context.sql.ts'
import type { TimelineEventView } from './order-context.view.ts'

/** Event ids sort by the time of their recording. */
const newestFirst: KeysetOrder = {
  orderBy: 'RECORDED',
  keySql: 'w."eventId"',
  idSql: 'w."eventId"',
  direction: 'DESC',
  keyCast: 'uuid',
}

const select = `SELECT ${eventColumns} FROM (SELECT DISTINCT "tenantId", "eventId", "objectId" FROM "EventObject"
    WHERE "tenantId" = current_tenant() AND "objectType" = 'Order') w
  JOIN "Event" e ON e."tenantId" = w."tenantId" AND e.id = w."eventId"`

/** What happened to an order, the newest record first. One statement; nothing for an order that the actor may not see. */
export function findTimeline(
  actor: Actor,
  filter: { readonly orderId: string; readonly types?: readonly string[] | null },
  page: PageRequest,
): Promise<Page<TimelineEventView>> {
  const where = new Conditions()
    .add('w."objectId" = ?::uuid', filter.orderId)
    .add('e.type = ANY (?::text[])', filter.types)
  return findPage<TimelineEventView>(actor, { select, where, order: newestFirst }, page)
}
