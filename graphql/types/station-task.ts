import {
  findStationTask,
  type PickRecordView,
  type StationLineView,
  type StationTaskView,
} from '#modules/fulfillment/find-pick-task'
import { toGlobalId } from '#platform/ids'
import { builder } from '../builder.ts'
import { actorOf } from '../context.ts'
import { FulfillmentOrderStatusEnum } from '../enums/fulfillment-enums.ts'
import { BinPurposeEnum } from '../enums/place-enums.ts'
import { localId } from '../global-ids.ts'
import { FulfillmentOrder } from '../refs.ts'

const BinChoice = builder.objectRef<StationLineView['bins'][number]>('BinChoice').implement({
  description: 'A bin in which an item lies.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'The label to walk to and scan.' }),
    purpose: t.expose('purpose', { type: BinPurposeEnum, description: 'What it is for.' }),
    walkSequence: t.exposeInt('walkSequence', { description: 'Its place on the walk: the lower, the earlier.' }),
    quantity: t.exposeInt('quantity', { description: 'How many it holds.' }),
  }),
})

const TaskBarcode = builder.objectRef<StationLineView['barcodes'][number]>('TaskBarcode').implement({
  description: 'A code that a scanner may read for an item.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'The code.' }),
    factor: t.exposeInt('factor', { description: 'Pieces that one scan counts.' }),
  }),
})

const StationLine = builder.objectRef<StationLineView>('StationLine').implement({
  description: 'One line of a station task; counts are cumulative.',
  fields: (t) => ({
    lineId: t.id({
      description: 'Send it back to say what happened to this line.',
      resolve: (line) => toGlobalId('FulfillmentOrderLine', line.id),
    }),
    variantId: t.id({
      description: 'The variant’s global id.',
      resolve: (line) => toGlobalId('Variant', line.variantId),
    }),
    sku: t.exposeString('sku', { description: 'The SKU to take.' }),
    title: t.exposeString('title', { description: 'What it is.' }),
    weightGrams: t.exposeInt('weightGrams', { nullable: true, description: 'Weight of one unit; null when unknown.' }),
    quantity: t.exposeInt('quantity', { description: 'Units to send from here.' }),
    picked: t.exposeInt('picked', { description: 'Units picked.' }),
    packed: t.exposeInt('packed', { description: 'Units packed, of those picked.' }),
    shipped: t.exposeInt('shipped', { description: 'Units handed over, of those packed.' }),
    short: t.exposeInt('short', { description: 'Units not found or damaged.' }),
    cancelled: t.exposeInt('cancelled', { description: 'Units no longer wanted.' }),
    barcodes: t.expose('barcodes', { type: [TaskBarcode], description: 'Codes that stand for it.' }),
    bins: t.expose('bins', { type: [BinChoice], description: 'Where it lies, in walk order.' }),
  }),
})

const TaskPick = builder.objectRef<PickRecordView>('TaskPick').implement({
  description: 'One scan at the shelf.',
  fields: (t) => ({
    pickRecordId: t.id({
      description: 'Send it back to undo this pick.',
      resolve: (pick) => toGlobalId('PickRecord', pick.id),
    }),
    lineId: t.id({
      description: 'The line it counted for.',
      resolve: (pick) => toGlobalId('FulfillmentOrderLine', pick.lineId),
    }),
    outcome: t.exposeString('outcome', { description: 'PICKED, SHORT or DAMAGED.' }),
    quantity: t.exposeInt('quantity', { description: 'How many.' }),
    bin: t.exposeString('bin', { description: 'From which bin.' }),
    isUndone: t.boolean({ description: 'Whether it was taken back.', resolve: (pick) => pick.undoneAt !== null }),
  }),
})

const TaskPackage = builder.objectRef<StationTaskView['packages'][number]>('TaskPackage').implement({
  description: 'A package of a station task.',
  fields: (t) => ({
    number: t.exposeString('number', { description: 'Its number.' }),
    weightGrams: t.exposeInt('weightGrams', {
      nullable: true,
      description: 'Its weight; null when it was not weighed.',
    }),
    isLabelled: t.boolean({ description: 'Whether it has a label.', resolve: (one) => one.shipmentId !== null }),
    shipmentId: t.id({
      nullable: true,
      description: 'The shipment that it is in; null before it has a label.',
      resolve: (one) => (one.shipmentId ? toGlobalId('Shipment', one.shipmentId) : null),
    }),
    units: t.int({
      description: 'Units inside.',
      resolve: (one) => one.lines.reduce((sum, line) => sum + line.quantity, 0),
    }),
  }),
})

const TaskStep = builder.objectRef<StationTaskView['steps'][number]>('TaskStep').implement({
  description: 'A step of the written procedure, as it was done.',
  fields: (t) => ({
    stepKey: t.exposeString('stepKey', { description: 'Which step.' }),
    outcome: t.exposeString('outcome', { description: 'DONE, FAILED or SKIPPED.' }),
    value: t.exposeString('value', { nullable: true, description: 'What was noted; null when nothing was.' }),
  }),
})

const ProcedureStep = builder.objectRef<StationTaskView['procedure'][number]>('ProcedureStep').implement({
  description: 'A step that a written procedure asks for.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Send it back when it was done.' }),
    title: t.exposeString('title', { description: 'What to do.' }),
    kind: t.string({
      description: 'How its being done is known: SCAN, CHECK, PHOTO or DOCUMENT.',
      resolve: (step) => step.kind ?? 'CHECK',
    }),
    isRequired: t.exposeBoolean('isRequired', { description: 'Whether packing is refused without it.' }),
  }),
})

const TaskShipment = builder.objectRef<StationTaskView['shipments'][number]>('TaskShipment').implement({
  description: 'A shipment of a station task.',
  fields: (t) => ({
    shipmentId: t.id({ description: 'Its global id.', resolve: (one) => toGlobalId('Shipment', one.id) }),
    number: t.exposeString('number', { description: 'Its number.' }),
    status: t.exposeString('status', { description: 'How far it is, such as LABELLED.' }),
    trackingNumber: t.exposeString('trackingNumber', {
      nullable: true,
      description: 'The carrier’s number; null without one.',
    }),
    version: t.exposeInt('version', { description: 'Send it as `expectedVersion`.' }),
  }),
})

const StationTask = builder.objectRef<StationTaskView>('StationTask').implement({
  description: 'A fulfillment order as its stations see it: one task, one screen.',
  fields: (t) => ({
    fulfillmentOrder: t.field({
      type: FulfillmentOrder,
      description: 'The fulfillment order.',
      resolve: (task) => task.id,
    }),
    number: t.exposeString('number', { description: 'Its number.' }),
    orderNumber: t.exposeString('orderNumber', { description: 'The number of the order.' }),
    status: t.expose('status', { type: FulfillmentOrderStatusEnum, description: 'How far it is.' }),
    locationId: t.id({ description: 'Where it is done.', resolve: (task) => toGlobalId('Location', task.locationId) }),
    locationName: t.exposeString('locationName', { description: 'Where it is done.' }),
    timeZone: t.exposeString('timeZone', { description: 'IANA time zone of the location.' }),
    cutOffAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it must be ready; null without a cut-off.',
      resolve: ({ cutOffAt }) => (cutOffAt ? new Date(cutOffAt) : null),
    }),
    carrierServiceId: t.id({
      nullable: true,
      description: 'The planned carrier service; null when none was.',
      resolve: ({ carrierServiceId }) => (carrierServiceId ? toGlobalId('CarrierService', carrierServiceId) : null),
    }),
    serviceName: t.exposeString('serviceName', {
      nullable: true,
      description: 'The planned carrier service; null when none was.',
    }),
    carrierName: t.exposeString('carrierName', {
      nullable: true,
      description: 'Its carrier; null when none was planned.',
    }),
    shipTo: t.field({
      type: ['String'],
      description: 'The label’s address, line by line.',
      resolve: ({ shipTo }) => addressOf(shipTo),
    }),
    note: t.exposeString('note', { nullable: true, description: 'A note on the order; null when there is none.' }),
    openHolds: t.exposeInt('openHolds', { description: 'Holds that keep it here.' }),
    version: t.exposeInt('version', { description: 'Send it as `expectedVersion`.' }),
    lines: t.expose('lines', { type: [StationLine], description: 'What is to be sent.' }),
    picks: t.expose('picks', { type: [TaskPick], description: 'Scans so far, the newest first.' }),
    packages: t.expose('packages', { type: [TaskPackage], description: 'Packages made so far.' }),
    shipments: t.expose('shipments', { type: [TaskShipment], description: 'Shipments made so far.' }),
    procedure: t.expose('procedure', {
      type: [ProcedureStep],
      description: 'The steps of packing that the written procedure asks for now.',
    }),
    steps: t.expose('steps', { type: [TaskStep], description: 'Steps recorded so far.' }),
  }),
})

const addressOf = (shipTo: StationTaskView['shipTo']): string[] =>
  [
    shipTo.name,
    shipTo.company,
    shipTo.line1,
    shipTo.line2,
    `${shipTo.postcode ?? ''} ${shipTo.city ?? ''}`.trim(),
    shipTo.region,
    shipTo.country,
  ].filter((line): line is string => Boolean(line))

builder.queryField('stationTask', (t) =>
  t.field({
    type: StationTask,
    nullable: true,
    description: 'One fulfillment order for its stations; null when unknown or out of sight. Needs fulfillment:read.',
    authScopes: { permission: 'fulfillment:read' },
    args: { fulfillmentOrderId: t.arg.id({ required: true, description: 'The fulfillment order.' }) },
    resolve: (_, { fulfillmentOrderId }, context) => findStationTask(actorOf(context), localId(fulfillmentOrderId)),
  }),
)
