import { findFulfillmentOrders } from '#modules/fulfillment/find-fulfillment-orders'
import { type FulfillmentOrderStatus, stationOf } from '#modules/fulfillment/fulfillment.rules'
import { NotFound } from '#platform/refusal'
import { builder, readable } from '../builder.ts'
import { connectionFrom, connectionOf, listComplexity, pageArguments, pageRequest } from '../connection.ts'
import { actorOf, type RequestContext } from '../context.ts'
import { FulfillmentOrderStatusEnum, StationEnum } from '../enums/fulfillment-enums.ts'
import { localIdOrNull, localIds } from '../global-ids.ts'
import { orderPart } from '../order-parts.ts'
import { Decision, FulfillmentOrder, type FulfillmentOrderShape, Location, Order } from '../refs.ts'
import { FulfillmentOrderLine } from './fulfillment-order-line.ts'

type Listed = Exclude<FulfillmentOrderShape, { decisionId: unknown }>

/** What only lists read: found now when the work came as a part of its order. */
async function listed(work: FulfillmentOrderShape, context: RequestContext): Promise<Listed> {
  const found = 'station' in work ? work : await FulfillmentOrder.getDataloader(context).load(work.id)
  if (!found || !('station' in found)) throw new NotFound('FulfillmentOrder', work.id)
  return found
}

/** What only its order reads: its lines, carrier and decision. */
async function partOfOrder(work: FulfillmentOrderShape, context: RequestContext) {
  if ('decisionId' in work) return work
  const parts = await orderPart({ id: work.orderId }, 'fulfillmentOrders', context)
  return parts?.find((part) => part.id === work.id) ?? null
}

const units = (work: FulfillmentOrderShape, of: 'picked' | 'packed' | 'shipped' | 'short'): number =>
  'station' in work ? work[of] : work.lines.reduce((sum, line) => sum + line[of], 0)

FulfillmentOrder.implement({
  description: 'The part of an order that one location does.',
  fields: (t) => ({
    number: t.exposeString('number', { description: 'What people call it: the order’s number and -F1, -F2 …' }),
    orderNumber: t.exposeString('orderNumber', { description: 'The number of its order.' }),
    order: t.field({
      type: Order,
      authScopes: { permission: 'order:read' },
      description: 'The order that it is a part of.',
      resolve: (work) => work.orderId,
    }),
    location: t.field({
      type: Location,
      authScopes: { permission: 'location:read' },
      description: 'The location that does it.',
      resolve: (work) => work.locationId,
    }),
    locationName: t.exposeString('locationName', { description: 'The location that does it, by name.' }),
    timeZone: t.exposeString('timeZone', {
      description: 'The location’s IANA time zone, in which its cut-off is meant.',
    }),
    status: t.field({
      type: FulfillmentOrderStatusEnum,
      description: 'How far it is.',
      resolve: (work) => work.status as FulfillmentOrderStatus,
    }),
    station: t.field({
      type: StationEnum,
      description: 'Where it waits for a person.',
      resolve: (work) =>
        'station' in work ? work.station : stationOf(work.status as FulfillmentOrderStatus, work.lines),
    }),
    carrierName: t.string({
      nullable: true,
      description: 'The carrier it leaves with; null when none was chosen yet.',
      resolve: async (work, _, context) => (await partOfOrder(work, context))?.carrierName ?? null,
    }),
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
    assignedToName: t.string({
      nullable: true,
      description: 'Who picks it; null when nobody does.',
      resolve: async (work, _, context) => (await listed(work, context)).assignedToName,
    }),
    openHolds: t.exposeInt('openHolds', { description: 'How many holds keep it here.' }),
    units: t.exposeInt('units', { description: 'Units to be sent from here.' }),
    picked: t.int({ description: 'Units picked so far.', resolve: (work) => units(work, 'picked') }),
    packed: t.int({ description: 'Units packed so far, of those picked.', resolve: (work) => units(work, 'packed') }),
    shipped: t.int({ description: 'Units handed over, of those packed.', resolve: (work) => units(work, 'shipped') }),
    short: t.int({ description: 'Units that were not found.', resolve: (work) => units(work, 'short') }),
    lineCount: t.int({
      description: 'How many lines it has.',
      resolve: (work) => ('station' in work ? work.lineCount : work.lines.length),
    }),
    lines: t.field({
      type: [FulfillmentOrderLine],
      description: 'What it sends, line by line.',
      resolve: async (work, _, context) => (await partOfOrder(work, context))?.lines ?? [],
    }),
    decision: t.field({
      type: Decision,
      ...readable('decision:read'),
      description: 'Why this location does it; null when nobody decided or you may not read decisions.',
      resolve: async (work, _, context) => (await partOfOrder(work, context))?.decisionId ?? null,
    }),
    shipToCountry: t.string({
      description: 'ISO country code of the destination.',
      resolve: async (work, _, context) => (await listed(work, context)).shipToCountry,
    }),
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
    orderId: t.id({ required: false, description: 'Of this order, whatever their state.' }),
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
    description: 'The work queue: fulfillment orders by cut-off, the most urgent first. Needs fulfillment:read.',
    authScopes: { permission: 'fulfillment:read' },
    args: { ...pageArguments, where: t.arg({ type: Where, required: false, description: 'Which of them.' }) },
    complexity: listComplexity,
    resolve: async (_, args, context) => {
      const { locationIds, carrierServiceIds, orderId, ...where } = args.where ?? {}
      const ids = { locationIds: localIds(locationIds), carrierServiceIds: localIds(carrierServiceIds) }
      const filter = { ...where, ...ids, orderId: localIdOrNull(orderId) }
      const page = pageRequest(args)
      return connectionFrom(await findFulfillmentOrders(actorOf(context), filter, page), page)
    },
  }),
)
