import { findFulfillmentOrders } from '#modules/fulfillment/find-fulfillment-orders'
import { builder } from '../builder.ts'
import { connectionFrom, connectionOf, listComplexity, pageArguments, pageRequest } from '../connection.ts'
import { actorOf } from '../context.ts'
import { FulfillmentOrderStatusEnum, StationEnum } from '../enums/fulfillment-enums.ts'
import { localIds } from '../global-ids.ts'
import { FulfillmentOrder, Location } from '../refs.ts'

FulfillmentOrder.implement({
  description: 'The part of an order that one location does.',
  fields: (t) => ({
    number: t.exposeString('number', { description: 'What people call it: the order’s number and -F1, -F2 …' }),
    orderNumber: t.exposeString('orderNumber', { description: 'The number of its order.' }),
    location: t.field({
      type: Location,
      authScopes: { permission: 'location:read' },
      description: 'The location that does it.',
      resolve: (view) => view.locationId,
    }),
    locationName: t.exposeString('locationName', { description: 'The location that does it.' }),
    timeZone: t.exposeString('timeZone', {
      description: 'The location’s IANA time zone, in which its cut-off is meant.',
    }),
    status: t.expose('status', { type: FulfillmentOrderStatusEnum, description: 'How far it is.' }),
    station: t.expose('station', { type: StationEnum, description: 'Where it waits for a person.' }),
    serviceName: t.exposeString('serviceName', {
      nullable: true,
      description: 'The carrier’s service it leaves with; null when none was chosen yet.',
    }),
    cutOffAt: t.expose('cutOffAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it must be ready for the carrier’s pickup; null when its service has no cut-off.',
    }),
    shipBy: t.expose('shipBy', {
      type: 'DateTime',
      nullable: true,
      description: 'When it must leave to keep the promise; null without a promise.',
    }),
    releaseAt: t.expose('releaseAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When work on it may begin; null when at once.',
    }),
    assignedToName: t.exposeString('assignedToName', {
      nullable: true,
      description: 'Who picks it; null when nobody does.',
    }),
    openHolds: t.exposeInt('openHolds', { description: 'How many holds keep it here.' }),
    units: t.exposeInt('units', { description: 'Units to be sent from here.' }),
    picked: t.exposeInt('picked', { description: 'Units picked so far.' }),
    packed: t.exposeInt('packed', { description: 'Units packed so far, of those picked.' }),
    shipped: t.exposeInt('shipped', { description: 'Units handed over so far, of those packed.' }),
    short: t.exposeInt('short', { description: 'Units that were not found.' }),
    lineCount: t.exposeInt('lineCount', { description: 'How many lines it has.' }),
    shipToCountry: t.exposeString('shipToCountry', { description: 'ISO country code of the destination.' }),
    version: t.exposeInt('version', { description: 'Counts changes; send it as `expectedVersion`.' }),
  }),
})

const Where = builder.inputType('FulfillmentOrderWhere', {
  description: 'Which fulfillment orders; every condition given must hold. Open ones unless `statuses` says otherwise.',
  fields: (t) => ({
    statuses: t.field({ type: [FulfillmentOrderStatusEnum], required: false, description: 'In one of these states.' }),
    stations: t.field({ type: [StationEnum], required: false, description: 'Waiting at one of these stations.' }),
    locationIds: t.idList({ required: false, description: 'At one of these locations.' }),
    carrierServiceIds: t.idList({ required: false, description: 'Leaving with one of these services.' }),
    number: t.string({ required: false, description: 'With exactly this number, its own or its order’s.' }),
    cutOffBefore: t.field({
      type: 'DateTime',
      required: false,
      description: 'With a cut-off at or before this instant.',
    }),
  }),
})

builder.queryField('fulfillmentOrders', (t) =>
  t.field({
    type: connectionOf(FulfillmentOrder),
    description: 'The work queue: fulfillment orders by cut-off, the most urgent first.',
    authScopes: { permission: 'fulfillment:read' },
    args: { ...pageArguments, where: t.arg({ type: Where, required: false, description: 'Which of them.' }) },
    complexity: listComplexity,
    resolve: async (_, args, context) => {
      const { locationIds, carrierServiceIds, ...where } = args.where ?? {}
      const filter = { ...where, locationIds: localIds(locationIds), carrierServiceIds: localIds(carrierServiceIds) }
      const page = pageRequest(args)
      return connectionFrom(await findFulfillmentOrders(actorOf(context), filter, page), page)
    },
  }),
)
