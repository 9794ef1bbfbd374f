import { findOrder } from '#modules/orders/find-order'
import { findOrderContext } from '#modules/orders/find-order-context'
import { findOrders, orderSorts } from '#modules/orders/find-orders'
import { builder } from '../builder.ts'
import { connectionFrom, connectionOf, listComplexity, pageArguments, pageRequest } from '../connection.ts'
import { actorOf } from '../context.ts'
import {
  FulfillmentStatusEnum,
  HoldReasonEnum,
  OrderOriginEnum,
  OrderStatusEnum,
  PaymentStatusEnum,
} from '../enums/order-enums.ts'
import { closedList } from '../enums.ts'
import { fieldError } from '../errors.ts'
import { localId, localIdOrNull, localIds } from '../global-ids.ts'
import { selectedParts } from '../order-parts.ts'
import { Order } from '../refs.ts'

const ExternalReferenceKey = builder.inputType('ExternalReferenceKey', {
  description: 'What another system calls an object: unique within its connection.',
  fields: (t) => ({
    connection: t.string({ required: true, description: 'Which system, such as "channel:web".' }),
    type: t.string({ required: false, description: 'What of it is meant; "ORDER" when left out.' }),
    value: t.string({ required: true, description: 'What it is called there.' }),
  }),
})

builder.queryField('order', (t) =>
  t.field({
    type: Order,
    nullable: true,
    description:
      'One order, by exactly one of its names; null when there is none or you may not see it. Needs order:read.',
    authScopes: { permission: 'order:read' },
    args: {
      id: t.arg.id({ required: false, description: 'Its global id.' }),
      number: t.arg.string({ required: false, description: 'Our number.' }),
      externalReference: t.arg({
        type: ExternalReferenceKey,
        required: false,
        description: 'What a connection calls it.',
      }),
    },
    resolve: async (_, { id, number, externalReference }, context, info) => {
      const actor = actorOf(context)
      if ([id, number, externalReference].filter((name) => name !== null && name !== undefined).length !== 1) {
        throw fieldError('BAD_INPUT', 'Name the order by exactly one of id, number and externalReference.')
      }
      const parts = selectedParts(info)
      if (externalReference) {
        const { connection, type, value } = externalReference
        return findOrder(actor, { externalReference: { connection, type: type ?? undefined, value } })
      }
      const key = id ? { id: localId(id) } : { number: number ?? '' }
      const found = await findOrderContext(actor, key, parts)
      return found && { ...found.order, parts: found }
    },
  }),
)

const OrderWhere = builder.inputType('OrderWhere', {
  description: 'Which orders; every condition given must hold.',
  fields: (t) => ({
    statuses: t.field({ type: [OrderStatusEnum], required: false, description: 'In one of these states of the deal.' }),
    fulfillmentStatuses: t.field({
      type: [FulfillmentStatusEnum],
      required: false,
      description: 'With goods in one of these states.',
    }),
    paymentStatuses: t.field({
      type: [PaymentStatusEnum],
      required: false,
      description: 'With money in one of these states.',
    }),
    origins: t.field({ type: [OrderOriginEnum], required: false, description: 'From one of these origins.' }),
    channelIds: t.idList({ required: false, description: 'Sold through one of these channels.' }),
    locationIds: t.idList({ required: false, description: 'Served by one of these locations.' }),
    customerId: t.id({ required: false, description: 'Bought by this customer.' }),
    placedFrom: t.field({ type: 'DateTime', required: false, description: 'Placed at or after this instant.' }),
    placedBefore: t.field({ type: 'DateTime', required: false, description: 'Placed before this instant.' }),
    shipByBefore: t.field({ type: 'DateTime', required: false, description: 'With goods due before this instant.' }),
    isHeld: t.boolean({ required: false, description: 'With, or without, a hold that stands.' }),
    holdReasons: t.field({ type: [HoldReasonEnum], required: false, description: 'Held for one of these reasons.' }),
    sku: t.string({ required: false, description: 'With a line or kit component of exactly this SKU.' }),
    tag: t.string({ required: false, description: 'With this tag.' }),
    search: t.string({
      required: false,
      description: 'What a person types: a number, name, postcode, e-mail, telephone or tracking number.',
    }),
  }),
})

const OrderSortEnum = closedList('OrderSort', 'In which order a list of orders stands.', orderSorts, {
  PLACED_AT: 'The newest first.',
  SHIP_BY: 'What is due first; orders with nothing due are left out.',
})

builder.queryField('orders', (t) =>
  t.field({
    type: connectionOf(Order),
    description: 'Orders in sight. Needs order:read.',
    authScopes: { permission: 'order:read' },
    args: {
      ...pageArguments,
      where: t.arg({ type: OrderWhere, required: false, description: 'Which of them; all when left out.' }),
      orderBy: t.arg({ type: OrderSortEnum, required: false, description: 'PLACED_AT when left out.' }),
    },
    complexity: listComplexity,
    resolve: async (_, args, context) => {
      const { channelIds, locationIds, customerId, ...where } = args.where ?? {}
      const ids = {
        channelIds: localIds(channelIds),
        locationIds: localIds(locationIds),
        customerId: localIdOrNull(customerId),
      }
      const page = { ...pageRequest(args), orderBy: args.orderBy }
      return connectionFrom(await findOrders(actorOf(context), { ...where, ...ids }, page), page)
    },
  }),
)
