import { findShipments } from '#modules/fulfillment/find-shipments'
import { builder } from '../builder.ts'
import { ShipmentStatusEnum } from '../enums/fulfillment-enums.ts'
import { localIds } from '../global-ids.ts'
import { listQuery } from '../lists.ts'
import { FulfillmentOrder, Location, Shipment } from '../refs.ts'

Shipment.implement({
  description:
    'What left, or is to leave, a location with one carrier in one go. Shipped means handed over, never "label printed".',
  fields: (t) => ({
    number: t.exposeString('number', { description: 'What people call it; unique.' }),
    orderNumber: t.exposeString('orderNumber', { description: 'The number of its order.' }),
    status: t.expose('status', { type: ShipmentStatusEnum, description: 'How far it is.' }),
    carrierCode: t.exposeString('carrierCode', {
      nullable: true,
      description: 'The carrier; null when it is not known.',
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
      resolve: (shipment) => shipment.locationId,
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
    lastTrackedAt: t.expose('lastTrackedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'The carrier’s time of the last scan; null before the first.',
    }),
    version: t.exposeInt('version', { description: 'Counts changes; send it as `expectedVersion`.' }),
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
