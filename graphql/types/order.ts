import { findTimeline } from '#modules/orders/find-timeline'
import { personal, readable } from '../builder.ts'
import { connectionFrom, connectionOf, listComplexity, pageArguments, pageRequest } from '../connection.ts'
import { actorOf } from '../context.ts'
import { FulfillmentStatusEnum, OrderOriginEnum, OrderStatusEnum, PaymentStatusEnum } from '../enums/order-enums.ts'
import { PaymentTermsEnum } from '../enums/place-enums.ts'
import { isPart, orderPart } from '../order-parts.ts'
import { Channel, Decision, FulfillmentOrder, Order, Shipment } from '../refs.ts'
import { sentenceFor } from '../say-this.ts'
import { Address } from './address.ts'
import { Hold } from './hold.ts'
import { ExternalReference, OrderChangeSummary, OrderCharge, OrderCustomer, OrderException } from './order-facts.ts'
import { OrderLine } from './order-line.ts'
import { OrderTotals } from './order-totals.ts'
import { Payment } from './payment.ts'
import { SupportedAction, supportedActions } from './supported-action.ts'
import { TimelineEvent } from './timeline-event.ts'

const instant = (description: string) => ({ type: 'DateTime', nullable: true, description }) as const

Order.implement({
  description:
    'What a customer bought, on three axes: commercial (`status`), goods (`fulfillmentStatus`), money (`paymentStatus`).',
  fields: (t) => ({
    number: t.exposeString('number', {
      description: 'Our number; unique. The channel’s own stands in `externalReferences`.',
    }),
    status: t.expose('status', { type: OrderStatusEnum, description: 'How far the deal is.' }),
    fulfillmentStatus: t.expose('fulfillmentStatus', {
      type: FulfillmentStatusEnum,
      description: 'How far the goods are.',
    }),
    paymentStatus: t.expose('paymentStatus', { type: PaymentStatusEnum, description: 'How far the money is.' }),
    paymentTerms: t.expose('paymentTerms', { type: PaymentTermsEnum, description: 'When its goods may leave.' }),
    origin: t.expose('origin', { type: OrderOriginEnum, description: 'Where it comes from.' }),
    channel: t.field({
      type: Channel,
      authScopes: { permission: 'channel:read' },
      description: 'Where it was sold.',
      resolve: (order) => order.channelId,
    }),
    channelCode: t.exposeString('channelCode', { description: 'The channel’s code.' }),
    channelName: t.exposeString('channelName', { description: 'The channel’s name.' }),
    placedAt: t.expose('placedAt', { type: 'DateTime', description: 'When the customer bought.' }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it reached us.' }),
    confirmedAt: t.expose('confirmedAt', instant('When it was confirmed; null while it is not.')),
    completedAt: t.expose('completedAt', instant('When everything was done; null while it is not.')),
    cancelledAt: t.expose('cancelledAt', instant('When it was cancelled; null while it is not.')),
    cancelReason: t.exposeString('cancelReason', {
      nullable: true,
      description: 'Why it was cancelled; null while it is not.',
    }),
    promisedShipBy: t.expose('shipBy', instant('When the next goods must leave; null when nothing is due.')),
    promisedDeliverBy: t.expose('deliverBy', instant('When the last goods must arrive; null without a promise.')),
    customerName: t.exposeString('customerName', {
      ...personal,
      description: 'Who bought; null without the right to personal data.',
    }),
    contactEmail: t.exposeString('contactEmail', {
      ...personal,
      description: 'Their e-mail; null when unknown or without that right.',
    }),
    contactPhone: t.exposeString('contactPhone', {
      ...personal,
      description: 'Their telephone; null when unknown or without that right.',
    }),
    shipTo: t.field({
      type: Address,
      ...personal,
      description: 'Where the goods go; null without the right to personal data.',
      resolve: (o) => o.shipTo,
    }),
    billTo: t.field({
      type: Address,
      ...personal,
      description: 'Where the invoice goes, when elsewhere; null otherwise or without that right.',
      resolve: (o) => o.billTo,
    }),
    shipToCountry: t.exposeString('shipToCountry', { description: 'ISO country code of the destination.' }),
    serviceCode: t.exposeString('serviceCode', {
      nullable: true,
      description: 'The service that the customer chose; null when none.',
    }),
    purchaseOrderNumber: t.exposeString('purchaseOrderNumber', {
      nullable: true,
      description: 'The company’s own number; null when none.',
    }),
    totals: t.field({
      type: OrderTotals,
      description: 'What it comes to and what was paid.',
      resolve: (order) => order,
    }),
    unitCount: t.exposeInt('unitCount', { description: 'How many units were ordered.' }),
    lineCount: t.exposeInt('lineCount', { description: 'How many lines it has.' }),
    openHolds: t.exposeInt('openHolds', { description: 'How many holds stand.' }),
    riskScore: t.exposeInt('riskScore', {
      nullable: true,
      description: 'The channel’s risk from 0 to 100; null when it sent none.',
    }),
    tags: t.exposeStringList('tags', { description: 'Tags.' }),
    note: t.exposeString('note', { nullable: true, description: 'A note for colleagues; null when there is none.' }),
    lines: t.field({
      type: [OrderLine],
      description: 'What was bought.',
      resolve: async (order, _, context) =>
        ((await orderPart(order, 'lines', context)) ?? []).map((line) => ({ ...line, currency: order.currency })),
    }),
    charges: t.field({
      type: [OrderCharge],
      description: 'Shipping, fees, duties and discounts of the whole order.',
      resolve: async (order, _, context) =>
        ((await orderPart(order, 'charges', context)) ?? []).map((charge) => ({ ...charge, currency: order.currency })),
    }),
    externalReferences: t.field({
      type: [ExternalReference],
      description: 'What other systems call it.',
      resolve: async (order, _, context) => (await orderPart(order, 'references', context)) ?? [],
    }),
    customer: t.field({
      type: OrderCustomer,
      ...readable('customer:read'),
      description: 'The customer; null for a guest who is not kept, or when you may not read customers.',
      resolve: (order, _, context) => orderPart(order, 'customer', context).then((found) => found ?? null),
    }),
    fulfillmentOrders: t.field({
      type: [FulfillmentOrder],
      ...readable('fulfillment:read'),
      description: 'The parts that locations do; null when you may not read fulfillment.',
      resolve: async (order, _, context) =>
        ((await orderPart(order, 'fulfillmentOrders', context)) ?? []).map((part) => isPart(part, order)),
    }),
    shipments: t.field({
      type: [Shipment],
      ...readable('fulfillment:read'),
      description: 'What left, or is to leave; null when you may not read fulfillment.',
      resolve: async (order, _, context) =>
        ((await orderPart(order, 'shipments', context)) ?? []).map((part) => isPart(part, order)),
    }),
    payments: t.field({
      type: [Payment],
      ...readable('payment:read'),
      description: 'How it is paid; null when you may not read payments.',
      resolve: async (order, _, context) => (await orderPart(order, 'payments', context)) ?? [],
    }),
    holds: t.field({
      type: [Hold],
      description: 'Why it waits: holds that stand first, then those that ended.',
      resolve: async (order, _, context) => (await orderPart(order, 'holds', context)) ?? [],
    }),
    exceptions: t.field({
      type: [OrderException],
      ...readable('exception:read'),
      description: 'What somebody must look at, the newest first; null when you may not read exceptions.',
      resolve: async (order, _, context) => (await orderPart(order, 'exceptions', context)) ?? [],
    }),
    decisions: t.field({
      type: [Decision],
      ...readable('decision:read'),
      description:
        'What policies decided about it, the newest first, at most 50; null when you may not read decisions.',
      resolve: async (order, _, context) => ((await orderPart(order, 'decisions', context)) ?? []).map(({ id }) => id),
    }),
    changes: t.field({
      type: [OrderChangeSummary],
      description: 'Changes that were proposed, the newest first.',
      resolve: async (order, _, context) => (await orderPart(order, 'changes', context)) ?? [],
    }),
    timeline: t.field({
      type: connectionOf(TimelineEvent),
      ...readable('event:read'),
      description: 'What happened, the newest first; null when you may not read events.',
      args: pageArguments,
      complexity: listComplexity,
      resolve: async (order, args, context) => {
        const page = pageRequest(args)
        return connectionFrom(await findTimeline(actorOf(context), { orderId: order.id }, page), page)
      },
    }),
    sayThis: t.string({
      description: 'The state in one or two sentences, to read to the customer or to paste.',
      resolve: async (order, _, context) => {
        const parts = ['lines', 'shipments', 'holds'] as const
        const [lines, shipments, holds] = await Promise.all([
          orderPart(order, parts[0], context),
          orderPart(order, parts[1], context),
          orderPart(order, parts[2], context),
        ])
        return sentenceFor(actorOf(context), {
          order,
          lines: lines ?? [],
          shipments: shipments ?? [],
          holds: holds ?? [],
        })
      },
    }),
    supportedActions: t.field({
      type: [SupportedAction],
      description: 'What you may do to it now, and why not.',
      resolve: (order, _, context) => supportedActions(actorOf(context), order),
    }),
    version: t.exposeInt('version', { description: 'Counts changes; send it as `expectedVersion`.' }),
  }),
})
