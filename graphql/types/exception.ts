import { type ExceptionView, findExceptions } from '#modules/exceptions/find-exceptions'
import { builder, readable } from '../builder.ts'
import { ExceptionSeverityEnum, ExceptionStatusEnum } from '../enums/exception-enums.ts'
import { RoleEnum } from '../enums/member-enums.ts'
import { localIdOrNull, localIds } from '../global-ids.ts'
import { listQuery } from '../lists.ts'
import { Money, moneyOrNull } from '../money.ts'
import { Exception, Location, Member, Order, Shipment, Variant } from '../refs.ts'

Exception.implement({
  description: 'Something that somebody must look into: raised once, whatever finds it again.',
  fields: (t) => ({
    type: t.exposeString('type', { description: 'What kind, such as "oversold".' }),
    severity: t.expose('severity', { type: ExceptionSeverityEnum, description: 'How bad it is.' }),
    status: t.expose('status', { type: ExceptionStatusEnum, description: 'How far it is.' }),
    title: t.exposeString('title', { description: 'What is wrong, in one sentence.' }),
    detail: t.field({ type: 'JSON', description: 'The facts of it.', resolve: (view) => view.detail }),
    ownerRole: t.expose('ownerRole', { type: RoleEnum, description: 'Whose task it is.' }),
    raisedAt: t.expose('raisedAt', { type: 'DateTime', description: 'When it was found.' }),
    resolution: t.exposeString('resolution', { nullable: true, description: 'How it was settled; null while open.' }),
    version: t.exposeInt('version', { description: 'Counts changes; send it as `expectedVersion`.' }),
  }),
})

builder.objectFields(Exception, (t) => {
  const instant = (name: 'dueAt' | 'acknowledgedAt' | 'resolvedAt', description: string) =>
    t.field({ type: 'DateTime', nullable: true, description, resolve: (view: ExceptionView) => view[name] })
  return {
    dueAt: instant('dueAt', 'By when it is to be settled; null without a term.'),
    acknowledgedAt: instant('acknowledgedAt', 'When somebody first saw it; null before.'),
    resolvedAt: instant('resolvedAt', 'When it was settled; null while open.'),
    costAtRisk: t.field({
      type: Money,
      nullable: true,
      description: 'What it may cost; null when nobody can say.',
      resolve: (view) => moneyOrNull(view.costAtRiskMinor, view.costCurrency),
    }),
    owner: t.field({
      type: Member,
      ...readable('member:read'),
      description: 'Who works on it; null while nobody does, or when you may not read members.',
      resolve: (view) => view.ownerId,
    }),
    order: t.field({
      type: Order,
      ...readable('order:read'),
      description: 'The order it is about; null when it is about none.',
      resolve: (view) => view.orderId,
    }),
    variant: t.field({
      type: Variant,
      ...readable('catalog:read'),
      description: 'The variant it is about; null when it is about none.',
      resolve: (view) => view.variantId,
    }),
    location: t.field({
      type: Location,
      ...readable('location:read'),
      description: 'The location it is about; null when it is about none.',
      resolve: (view) => view.locationId,
    }),
    shipment: t.field({
      type: Shipment,
      ...readable('fulfillment:read'),
      description: 'The shipment it is about; null when it is about none.',
      resolve: (view) => view.shipmentId,
    }),
  }
})

const ExceptionWhere = builder.inputType('ExceptionWhere', {
  description: 'Which exceptions; every condition given must hold.',
  fields: (t) => ({
    statuses: t.field({ type: [ExceptionStatusEnum], required: false, description: 'In one of these states.' }),
    severities: t.field({ type: [ExceptionSeverityEnum], required: false, description: 'As bad as one of these.' }),
    types: t.stringList({ required: false, description: 'Of one of these kinds, such as "oversold".' }),
    ownerRoles: t.field({ type: [RoleEnum], required: false, description: 'The task of one of these roles.' }),
    orderId: t.id({ required: false, description: 'About this order.' }),
    locationIds: t.idList({ required: false, description: 'About one of these locations.' }),
  }),
})

listQuery('exceptions', {
  type: Exception,
  permission: 'exception:read',
  description: 'Exceptions, the newest first.',
  where: ExceptionWhere,
  find: (actor, { orderId, locationIds, ...where }, page) =>
    findExceptions(actor, { ...where, orderId: localIdOrNull(orderId), locationIds: localIds(locationIds) }, page),
})
