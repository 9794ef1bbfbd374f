import type { EventSealView } from '#modules/events/event.view'
import { findEventObjects, findEventSeals } from '#modules/events/find-event-parts'
import type { TimelineEventView } from '#modules/orders/order-context.view'
import type { Change } from '#platform/events'
import { toGlobalId } from '#platform/ids'
import { builder } from '../builder.ts'
import { actorOf } from '../context.ts'
import { ChangeType, EventObjectType } from '../rehearsal.ts'

const changesOf = ({ facts }: TimelineEventView): readonly Change[] =>
  Array.isArray(facts.changes) ? (facts.changes as Change[]) : []

const EventSeal = builder.objectRef<EventSealView>('EventSeal').implement({
  description: 'Where an event stands in the sealed log: each seal covers everything before it.',
  fields: (t) => ({
    position: t.expose('position', { type: 'BigInt', description: 'Its place in the log, without gaps.' }),
    seal: t.exposeString('seal', { description: 'The seal, hexadecimal.' }),
    sealedAt: t.expose('sequencedAt', { type: 'DateTime', description: 'When it was sealed.' }),
  }),
})

export const TimelineEvent = Object.assign(
  builder.objectRef<TimelineEventView>('TimelineEvent').implement({
    description: 'What happened: by whom, in which command. Never changed, never deleted.',
    fields: (t) => ({
      id: t.id({ description: 'Its global id.', resolve: (event) => toGlobalId('Event', event.id) }),
      type: t.exposeString('type', { description: 'What happened, such as "order.placed".' }),
      at: t.expose('at', { type: 'DateTime', description: 'When it happened in the world.' }),
      recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it was recorded.' }),
      actorKind: t.exposeString('actorKind', { description: 'MEMBER, CLIENT or SYSTEM.' }),
      actorName: t.exposeString('actorName', { description: 'Who did it.' }),
      source: t.exposeString('source', { description: 'The way in: PORTAL, API, IMPORT, JOB …' }),
      commandId: t.exposeString('commandId', { description: 'Events of one change share it.' }),
      commandName: t.exposeString('commandName', {
        description: 'The change that it was a part of, such as "order.place".',
      }),
      changes: t.field({ type: [ChangeType], description: 'What was changed, before and after.', resolve: changesOf }),
      facts: t.field({
        type: 'JSON',
        description: 'The particulars, without the changes.',
        resolve: ({ facts: { changes: _, ...rest } }) => rest,
      }),
      objects: t.loadableGroup({
        type: EventObjectType,
        description: 'The objects that it speaks of, as far as you may see them.',
        load: async (ids: string[], context) => [...(await findEventObjects(actorOf(context), ids))],
        group: (found) => ('eventId' in found ? String(found.eventId) : ''),
        resolve: (event) => event.id,
      }),
      seal: t.loadable({
        type: EventSeal,
        nullable: true,
        sort: (seal) => seal.eventId,
        description: 'Where it stands in the sealed log; null for a moment after it was recorded.',
        load: async (ids: string[], context) => [...(await findEventSeals(actorOf(context), ids))],
        resolve: (event) => event.id,
      }),
    }),
  }),
  { name: 'TimelineEvent' },
)
