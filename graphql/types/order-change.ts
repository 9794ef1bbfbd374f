import { findOrderChanges } from '#modules/order-changes/find-order-changes'
import { builder } from '../builder.ts'
import { OrderChangeKindEnum, OrderChangeStatusEnum } from '../enums/order-change-enums.ts'
import { localIdOrNull } from '../global-ids.ts'
import { listQuery } from '../lists.ts'
import { Order, OrderChange } from '../refs.ts'
import { OrderChangeOutcome } from './order-change-outcome.ts'

OrderChange.implement({
  description: 'A change of an order: what was asked, what it would do, and what it did.',
  fields: (t) => ({
    order: t.field({
      type: Order,
      authScopes: { permission: 'order:read' },
      description: 'The order.',
      resolve: (change) => change.orderId,
    }),
    orderNumber: t.exposeString('orderNumber', { description: 'The order’s number.' }),
    kind: t.expose('kind', { type: OrderChangeKindEnum, description: 'What changes.' }),
    status: t.expose('status', { type: OrderChangeStatusEnum, description: 'How far it is.' }),
    reason: t.exposeString('reason', { description: 'Why it was proposed.' }),
    preview: t.field({
      type: OrderChangeOutcome,
      description: 'What it would have done when it was proposed.',
      resolve: (change) => change.preview,
    }),
    awaits: t.string({
      nullable: true,
      description: 'The group of fields whose channel must answer first; null when nobody is asked.',
      resolve: (change) => change.preview.awaits ?? null,
    }),
    outcome: t.field({
      type: OrderChangeOutcome,
      nullable: true,
      description: 'What it did; null until it was settled.',
      resolve: (change) => change.outcome,
    }),
    proposedAt: t.expose('proposedAt', { type: 'DateTime', description: 'When it was proposed.' }),
    proposedByName: t.exposeString('proposedByName', {
      nullable: true,
      description: 'Who proposed it; null for the system.',
    }),
    settledAt: t.expose('settledAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was settled; null while it is open.',
    }),
    version: t.exposeInt('version', { description: 'Counts changes; send it as `expectedVersion`.' }),
  }),
})

const OrderChangeWhere = builder.inputType('OrderChangeWhere', {
  description: 'Which changes; every condition given must hold.',
  fields: (t) => ({
    orderId: t.id({ required: false, description: 'Of this order.' }),
    statuses: t.field({ type: [OrderChangeStatusEnum], required: false, description: 'In one of these states.' }),
  }),
})

listQuery('orderChanges', {
  type: OrderChange,
  permission: 'order:read',
  description: 'Changes of orders, the newest first.',
  where: OrderChangeWhere,
  find: (actor, where, page) => findOrderChanges(actor, { ...where, orderId: localIdOrNull(where.orderId) }, page),
})
