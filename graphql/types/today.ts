import { localDay, startOfDay } from '#lib/local-day'
import { findToday, type LocationDayView, type TodayView } from '#modules/portal/find-today'
import { findWaitingCounts, type WaitingCounts } from '#modules/portal/find-waiting-counts'
import { likelyMisses } from '#modules/portal/likely-misses.rules'
import { builder } from '../builder.ts'
import { actorOf } from '../context.ts'
import { Location } from '../refs.ts'

const LocationDay = builder.objectRef<LocationDayView>('LocationDay').implement({
  description: 'One location’s day. Counts are fulfillment orders.',
  fields: (t) => ({
    location: t.field({
      type: Location,
      description: 'The location.',
      authScopes: { permission: 'location:read' },
      resolve: (day) => day.locationId,
    }),
    code: t.exposeString('code', { description: 'The location’s code.' }),
    name: t.exposeString('name', { description: 'The location’s name.' }),
    type: t.exposeString('type', { description: 'The location’s type.' }),
    status: t.exposeString('status', { description: 'ACTIVE or CLOSED.' }),
    closedReason: t.exposeString('closedReason', { nullable: true, description: 'Why it is closed; null while open.' }),
    timeZone: t.exposeString('timeZone', { description: 'IANA time zone.' }),
    scheduled: t.exposeInt('scheduled', { description: 'Waiting for their day of release.' }),
    toPick: t.exposeInt('toPick', { description: 'Released, nobody picks them yet.' }),
    picking: t.exposeInt('picking', { description: 'Being picked.' }),
    toPack: t.exposeInt('toPack', { description: 'Picked, to be packed.' }),
    toShip: t.exposeInt('toShip', { description: 'Packed, to be handed over.' }),
    onHold: t.exposeInt('onHold', { description: 'Kept by a hold.' }),
    handedOverToday: t.exposeInt('handedOverToday', { description: 'Shipments that left today.' }),
    nextCutOffAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'The next cut-off with open work; null when there is none.',
      resolve: ({ nextCutOffAt }) => (nextCutOffAt ? new Date(nextCutOffAt) : null),
    }),
    dueAtNextCutOff: t.exposeInt('dueAtNextCutOff', { description: 'Open work for that cut-off.' }),
    missed: t.exposeInt('missed', { description: 'Open work whose cut-off has passed.' }),
    likelyToMiss: t.int({
      description: 'Of the open work for the next cut-off, what the pace of the last three hours will not finish.',
      resolve: (day, _, context) => likelyMisses(day, actorOf(context).now),
    }),
    dailyCapacity: t.exposeInt('dailyCapacity', { nullable: true, description: 'Orders a day; null when unlimited.' }),
    bookedToday: t.exposeInt('bookedToday', { description: 'Orders booked into today.' }),
  }),
})

const HoldGroup = builder.objectRef<TodayView['holds'][number]>('HoldGroup').implement({
  description: 'Open holds of one reason.',
  fields: (t) => ({
    reason: t.exposeString('reason', { description: 'The reason.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
    oldestAt: t.field({
      type: 'DateTime',
      description: 'Since when the oldest stands.',
      resolve: ({ oldestAt }) => new Date(oldestAt),
    }),
  }),
})

const ExceptionGroup = builder.objectRef<TodayView['exceptions'][number]>('ExceptionGroup').implement({
  description: 'Open exceptions of one type and severity.',
  fields: (t) => ({
    type: t.exposeString('type', { description: 'The type.' }),
    severity: t.exposeString('severity', { description: 'How bad.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
    oldestAt: t.field({
      type: 'DateTime',
      description: 'Since when the oldest stands.',
      resolve: ({ oldestAt }) => new Date(oldestAt),
    }),
  }),
})

const Today = builder.objectRef<TodayView>('Today').implement({
  description: 'The day at every location that ships, and what waits for somebody.',
  fields: (t) => ({
    locations: t.expose('locations', { type: [LocationDay], description: 'Each location’s day.' }),
    holds: t.expose('holds', { type: [HoldGroup], description: 'Open holds by reason.' }),
    exceptions: t.expose('exceptions', { type: [ExceptionGroup], description: 'Open exceptions by type.' }),
    backorderedLines: t.exposeInt('backorderedLines', { description: 'Order lines waiting for stock.' }),
    ordersToday: t.exposeInt('ordersToday', { description: 'Orders placed today.' }),
  }),
})

builder.queryField('today', (t) =>
  t.field({
    type: Today,
    description: 'The day, in the tenant’s time zone. Needs fulfillment:read.',
    authScopes: { permission: 'fulfillment:read' },
    resolve: (_, __, context) => {
      const actor = actorOf(context)
      return findToday(actor, startOfDay(localDay(actor.now, actor.timeZone), actor.timeZone))
    },
  }),
)

const Waiting = builder.objectRef<WaitingCounts>('Waiting').implement({
  description: 'What waits, for the rail of the portal; each count ends at 100.',
  fields: (t) => ({
    workQueue: t.exposeInt('workQueue', { description: 'Fulfillment orders to work on.' }),
    exceptions: t.exposeInt('exceptions', { description: 'Exceptions to look at.' }),
    holds: t.exposeInt('holds', { description: 'Holds that stand.' }),
    approvals: t.exposeInt('approvals', { description: 'Approvals asked for.' }),
  }),
})

builder.queryField('waiting', (t) =>
  t.field({
    type: Waiting,
    description: 'What waits for somebody, capped. Needs portal:use.',
    authScopes: { permission: 'portal:use' },
    resolve: (_, __, context) => findWaitingCounts(actorOf(context)),
  }),
)
