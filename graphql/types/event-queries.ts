import { type AuditStatusView, findAuditStatus } from '#modules/events/find-audit-status'
import { findEvents } from '#modules/events/find-events'
import { fromGlobalId } from '#platform/ids'
import { builder } from '../builder.ts'
import { actorOf } from '../context.ts'
import { EventSourceEnum } from '../enums/event-enums.ts'
import { ActorKindEnum } from '../enums/member-enums.ts'
import { fieldError } from '../errors.ts'
import { localIdOrNull } from '../global-ids.ts'
import { listQuery } from '../lists.ts'
import { TimelineEvent } from './timeline-event.ts'

const EventWhere = builder.inputType('EventWhere', {
  description: 'Which events; every condition given must hold.',
  fields: (t) => ({
    types: t.stringList({ required: false, description: 'Of one of these types, such as "order.placed".' }),
    objectId: t.id({ required: false, description: 'Speaking of this object, whatever it is.' }),
    actorId: t.id({
      required: false,
      description:
        'Done by this member or API key; the last 31 days are searched unless `recordedFrom` says otherwise.',
    }),
    actorKinds: t.field({ type: [ActorKindEnum], required: false, description: 'Done by one of these kinds.' }),
    sources: t.field({ type: [EventSourceEnum], required: false, description: 'Come in by one of these ways.' }),
    recordedFrom: t.field({ type: 'DateTime', required: false, description: 'Recorded then or later.' }),
    recordedBefore: t.field({ type: 'DateTime', required: false, description: 'Recorded before.' }),
  }),
})

/** The kind and id of the object that a filter names. */
function objectOf(globalId: string | null | undefined) {
  const found = globalId ? fromGlobalId(globalId) : null
  if (globalId && !found) throw fieldError('BAD_INPUT', 'objectId is not an id that the API gave out.')
  return found
}

listQuery('events', {
  type: TimelineEvent,
  permission: 'event:read',
  description: 'What happened, the newest record first.',
  where: EventWhere,
  find: (actor, { objectId, actorId, ...where }, page) =>
    findEvents(actor, { ...where, object: objectOf(objectId), actorId: localIdOrNull(actorId) }, page),
})

const AuditStatus = builder.objectRef<AuditStatusView>('AuditStatus').implement({
  description: 'How far the log is sealed. Whether it was altered is proved by `npm run audit:verify`, not here.',
  fields: (t) => ({
    lastPosition: t.expose('lastPosition', {
      type: 'BigInt',
      description: 'How many events are sealed; 0 before the first.',
    }),
    lastSeal: t.exposeString('lastSeal', {
      nullable: true,
      description: 'The last seal, hexadecimal; null before it.',
    }),
    lastSealedAt: t.expose('lastSealedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was made; null before it.',
    }),
    pending: t.exposeInt('pending', { description: 'Recorded but not sealed yet; counted up to 1,000.' }),
  }),
})

builder.queryField('auditStatus', (t) =>
  t.field({
    type: AuditStatus,
    description: 'How far the log is sealed. Needs event:read.',
    authScopes: { permission: 'event:read' },
    resolve: (_, __, context) => findAuditStatus(actorOf(context)),
  }),
)
