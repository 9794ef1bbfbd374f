import type { Rehearsal as RehearsalResult } from '#platform/command'
import type { Change, EventSubject, NewEvent } from '#platform/events'
import { toGlobalId } from '#platform/ids'
import { builder } from './builder.ts'

/** A rehearsal on its way out of a union. */
export interface RehearsalShape {
  readonly rehearsed: RehearsalResult
}

const scalarText = (value: Change['before']): string | null => (value === null ? null : String(value))

export const ChangeType = builder.objectRef<Change>('Change').implement({
  description: 'One field of one object, before and after, as people read it.',
  fields: (t) => ({
    object: t.exposeString('object', { description: 'What changes, such as "Order 1042" or "MUG-BLUE in Leeds".' }),
    field: t.exposeString('field', { description: 'The field that changes.' }),
    before: t.string({
      nullable: true,
      description: 'The value now; null when there is none.',
      resolve: (change) => scalarText(change.before),
    }),
    after: t.string({
      nullable: true,
      description: 'The value then; null when there will be none.',
      resolve: (change) => scalarText(change.after),
    }),
  }),
})

export const EventObjectType = builder.objectRef<EventSubject>('EventObject').implement({
  description: 'An object that an event speaks of.',
  fields: (t) => ({
    type: t.exposeString('type', { description: 'The kind of object.' }),
    id: t.id({ description: 'Its global id.', resolve: (subject) => toGlobalId(subject.type, subject.id) }),
    role: t.string({
      description: 'Its part in the event, such as "order", "from" or "to".',
      resolve: (subject) => subject.role ?? subject.type.toLowerCase(),
    }),
  }),
})

const RehearsedEvent = builder.objectRef<NewEvent>('RehearsedEvent').implement({
  description: 'An event that the change would have recorded.',
  fields: (t) => ({
    type: t.exposeString('type', { description: 'What would have happened, such as "order.placed".' }),
    objects: t.field({
      type: [EventObjectType],
      description: 'The objects concerned.',
      resolve: (event) => event.objects,
    }),
    data: t.field({ type: 'JSON', description: 'The particulars.', resolve: (event) => event.data ?? {} }),
  }),
})

const RehearsedApproval = builder.objectRef<NonNullable<RehearsalResult['approval']>>('RehearsedApproval').implement({
  description: 'The agreement that the change would have to wait for.',
  fields: (t) => ({
    requiredRole: t.exposeString('requiredRole', { description: 'The role of those who may agree.' }),
    reason: t.exposeString('reason', { description: 'The rule that asks for it.' }),
  }),
})

export const Rehearsal = builder.objectRef<RehearsalShape>('Rehearsal').implement({
  description: 'What the change would do. Nothing was stored, no number was taken, nobody was told.',
  fields: (t) => ({
    events: t.field({
      type: [RehearsedEvent],
      description: 'The events that would be recorded, in order.',
      resolve: ({ rehearsed }) => rehearsed.events,
    }),
    changes: t.field({
      type: [ChangeType],
      description: 'Every field that would change.',
      resolve: ({ rehearsed }) => rehearsed.changes,
    }),
    approval: t.field({
      type: RehearsedApproval,
      nullable: true,
      description: 'The agreement it would wait for; null when it would take effect at once.',
      resolve: ({ rehearsed }) => rehearsed.approval,
    }),
  }),
})
