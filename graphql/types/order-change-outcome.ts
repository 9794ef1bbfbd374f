import type { ChangeOutcome, LineOutcome, PartOutcome } from '#modules/order-changes/change-outcome.rules'
import { toGlobalId } from '#platform/ids'
import { builder } from '../builder.ts'

const OrderChangePart = builder.objectRef<PartOutcome>('OrderChangePart').implement({
  description: 'What a change does to one fulfillment order.',
  fields: (t) => ({
    fulfillmentOrderId: t.id({
      description: 'Its global id.',
      resolve: (part) => toGlobalId('FulfillmentOrder', part.fulfillmentOrderId),
    }),
    number: t.exposeString('number', { description: 'Its number.' }),
    location: t.exposeString('location', { description: 'Where it is done.' }),
    stage: t.exposeString('stage', { description: 'How far it is: BEFORE_PICKING, PICKING, PACKED, LABELLED …' }),
    treatment: t.exposeString('treatment', {
      description: 'What happens to it: AT_ONCE, PUT_BACK, VOID_LABEL, REROUTE, REQUEST or REFUSED.',
    }),
    units: t.exposeInt('units', { description: 'How many units.' }),
    remedy: t.exposeString('remedy', {
      nullable: true,
      description: 'What can be done instead; null when it is done.',
    }),
  }),
})

const OrderChangeLine = builder.objectRef<LineOutcome>('OrderChangeLine').implement({
  description: 'What a line comes to.',
  fields: (t) => ({
    orderLineId: t.id({ description: 'The line.', resolve: (line) => toGlobalId('OrderLine', line.orderLineId) }),
    sku: t.exposeString('sku', { description: 'Its SKU.' }),
    before: t.exposeInt('before', { description: 'Units wanted before.' }),
    after: t.exposeInt('after', { description: 'Units wanted after.' }),
  }),
})

export const OrderChangeOutcome = builder.objectRef<ChangeOutcome>('OrderChangeOutcome').implement({
  description: 'Everything that a change does.',
  fields: (t) => ({
    status: t.exposeString('status', { description: 'APPLIED, PART_APPLIED or REQUESTED.' }),
    parts: t.field({ type: [OrderChangePart], description: 'Part by part.', resolve: (outcome) => outcome.parts }),
    lines: t.field({ type: [OrderChangeLine], description: 'Line by line.', resolve: (outcome) => outcome.lines }),
    money: t.expose('money', { type: 'JSON', description: 'What is to be collected or given back.' }),
    promise: t.expose('promise', { type: 'JSON', description: 'The promise before and after.' }),
    putBack: t.expose('putBack', { type: 'JSON', description: 'What somebody has to carry back, and where to.' }),
    voidedLabels: t.exposeStringList('voidedLabels', { description: 'Shipments whose labels are void.' }),
    newParts: t.exposeStringList('newParts', { description: 'Fulfillment orders that were made.' }),
    waitingUnits: t.exposeInt('waitingUnits', { description: 'Units that wait for stock or a way once planned anew.' }),
    isOrderCancelled: t.exposeBoolean('isOrderCancelled', { description: 'Whether nothing of the order is left.' }),
  }),
})
