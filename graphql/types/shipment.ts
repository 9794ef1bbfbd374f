import { findShipments } from '#modules/fulfillment/find-shipments'
import type { ShipmentStatus } from '#modules/fulfillment/shipment.rules'
import { NotFound } from '#platform/refusal'
import { builder } from '../builder.ts'
import type { RequestContext } from '../context.ts'
import { ShipmentStatusEnum } from '../enums/fulfillment-enums.ts'
import { localIds } from '../global-ids.ts'
import { listQuery } from '../lists.ts'
import { orderPart } from '../order-parts.ts'
import { FulfillmentOrder, Location, Order, Shipment, type ShipmentShape } from '../refs.ts'
import { Package } from './package.ts'
import { TrackingEvent } from './tracking-event.ts'

type Listed = Extract<ShipmentShape, { carrierCode: unknown }>

/** What only lists read: found now when the shipment came as a part of its order. */
async function listed(shipment: ShipmentShape, context: RequestContext): Promise<Listed> {
  const found = 'carrierCode' in shipment ? shipment : await Shipment.getDataloader(context).load(shipment.id)
  if (!found || !('carrierCode' in found)) throw new NotFound('Shipment', shipment.id)
  return found
}

/** What only its order reads: packages, scans, the carrier's page. */
async function partOfOrder(shipment: ShipmentShape, context: RequestContext) {
  if ('packages' in shipment) return shipment
  const parts = await orderPart({ id: shipment.orderId }, 'shipments', context)
  return parts?.find((part) => part.id === shipment.id) ?? null
}

Shipment.implement({
  description:
    'What left, or is to leave, a location with one carrier in one go. Shipped means handed over, never "label printed".',
  fields: (t) => ({
    number: t.exposeString('number', { description: 'What people call it; unique.' }),
    orderNumber: t.exposeString('orderNumber', { description: 'The number of its order.' }),
    status: t.field({
      type: ShipmentStatusEnum,
      description: 'How far it is.',
      resolve: (shipment) => shipment.status as ShipmentStatus,
    }),
    carrierCode: t.string({
      nullable: true,
      description: 'The carrier; null when it is not known.',
      resolve: async (shipment, _, context) => (await listed(shipment, context)).carrierCode,
    }),
    carrierName: t.exposeString('carrierName', {
      nullable: true,
      description: 'The carrier’s name; null when not known.',
    }),
    serviceName: t.exposeString('serviceName', {
      nullable: true,
      description: 'The carrier’s service; null when not known.',
    }),
    trackingNumber: t.exposeString('trackingNumber', {
      nullable: true,
      description: 'The carrier’s number of the parcel; null without tracking.',
    }),
    order: t.field({
      type: Order,
      authScopes: { permission: 'order:read' },
      description: 'The order that it brings.',
      resolve: (shipment) => shipment.orderId,
    }),
    fulfillmentOrder: t.field({
      type: FulfillmentOrder,
      authScopes: { permission: 'fulfillment:read' },
      description: 'The work that it finishes.',
      resolve: (shipment) => shipment.fulfillmentOrderId,
    }),
    location: t.field({
      type: Location,
      authScopes: { permission: 'location:read' },
      description: 'Where it leaves from.',
      resolve: async (shipment, _, context) => (await listed(shipment, context)).locationId,
    }),
    labelledAt: t.expose('labelledAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When its label was made; null without.',
    }),
    handedOverAt: t.expose('handedOverAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the carrier took it; null while it is here.',
    }),
    deliveredAt: t.expose('deliveredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was delivered; null while it was not.',
    }),
    lastTrackedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'The carrier’s time of the last scan; null before the first.',
      resolve: async (shipment, _, context) => (await listed(shipment, context)).lastTrackedAt,
    }),
    trackingUrl: t.string({
      nullable: true,
      description: 'The carrier’s page for it; null without one.',
      resolve: async (shipment, _, context) => (await partOfOrder(shipment, context))?.trackingUrl ?? null,
    }),
    estimatedDeliveryAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the carrier expects to deliver; null when it does not say.',
      resolve: async (shipment, _, context) => (await partOfOrder(shipment, context))?.estimatedDeliveryAt ?? null,
    }),
    units: t.int({
      description: 'How many units it holds.',
      resolve: async (shipment, _, context) => Number((await partOfOrder(shipment, context))?.units ?? 0),
    }),
    packages: t.field({
      type: [Package],
      description: 'The parcels, each with what it holds.',
      resolve: async (shipment, _, context) => (await partOfOrder(shipment, context))?.packages ?? [],
    }),
    trackingEvents: t.field({
      type: [TrackingEvent],
      description: 'The carrier’s scans by its own clock, the latest first; at most the last 50.',
      resolve: async (shipment, _, context) => (await partOfOrder(shipment, context))?.trackingEvents ?? [],
    }),
    version: t.int({
      description: 'Counts changes; send it as `expectedVersion`.',
      resolve: async (shipment, _, context) => (await listed(shipment, context)).version,
    }),
  }),
})

const ShipmentWhere = builder.inputType('ShipmentWhere', {
  description: 'Which shipments; every condition given must hold.',
  fields: (t) => ({
    statuses: t.field({ type: [ShipmentStatusEnum], required: false, description: 'In one of these states.' }),
    locationIds: t.idList({ required: false, description: 'Leaving from one of these locations.' }),
    trackingNumber: t.string({ required: false, description: 'With exactly this tracking number.' }),
    handedOverFrom: t.field({
      type: 'DateTime',
      required: false,
      description: 'Handed over at or after this instant.',
    }),
    handedOverBefore: t.field({ type: 'DateTime', required: false, description: 'Handed over before this instant.' }),
  }),
})

listQuery('shipments', {
  type: Shipment,
  permission: 'fulfillment:read',
  description: 'Shipments, the newest first.',
  where: ShipmentWhere,
  find: (actor, where, page) => findShipments(actor, { ...where, locationIds: localIds(where.locationIds) }, page),
})
