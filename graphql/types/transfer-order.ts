import { findTransfers, type TransferLineView } from '#modules/inventory/find-transfers'
import { toGlobalId } from '#platform/ids'
import { builder } from '../builder.ts'
import { TransferStatusEnum } from '../enums/stock-enums.ts'
import { localIds } from '../global-ids.ts'
import { listQuery } from '../lists.ts'
import { TransferOrder } from '../refs.ts'

const TransferLine = builder.objectRef<TransferLineView>('TransferLine').implement({
  description: 'How many of a variant a transfer moves.',
  fields: (t) => ({
    variantId: t.id({
      description: 'The variant’s global id.',
      resolve: (line) => toGlobalId('Variant', line.variantId),
    }),
    sku: t.exposeString('sku', { description: 'The variant’s SKU.' }),
    title: t.exposeString('title', { description: 'The variant’s title.' }),
    requested: t.exposeInt('requested', { description: 'Units asked for.' }),
    shipped: t.exposeInt('shipped', { description: 'Units that left.' }),
    received: t.exposeInt('received', { description: 'Units that arrived.' }),
    differenceReason: t.exposeString('differenceReason', {
      nullable: true,
      description: 'Why fewer or more arrived; null when there is no difference.',
    }),
  }),
})

TransferOrder.implement({
  description: 'Stock that goes from one of our locations to another.',
  fields: (t) => ({
    number: t.exposeString('number', { description: 'What people call it; unique.' }),
    status: t.expose('status', { type: TransferStatusEnum, description: 'How far it is.' }),
    fromLocationId: t.id({ description: 'Where from.', resolve: (one) => toGlobalId('Location', one.fromLocationId) }),
    fromLocationName: t.exposeString('fromLocationName', {
      nullable: true,
      description: 'Where from; null when out of your sight.',
    }),
    toLocationId: t.id({ description: 'Where to.', resolve: (one) => toGlobalId('Location', one.toLocationId) }),
    toLocationName: t.exposeString('toLocationName', {
      nullable: true,
      description: 'Where to; null when out of your sight.',
    }),
    note: t.exposeString('note', { nullable: true, description: 'What was noted; null when nothing.' }),
    requestedAt: t.expose('requestedAt', { type: 'DateTime', description: 'When it was asked for.' }),
    requestedByName: t.exposeString('requestedByName', {
      nullable: true,
      description: 'Who asked; null for the system.',
    }),
    shippedAt: t.expose('shippedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it left; null while it did not.',
    }),
    receivedAt: t.expose('receivedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was complete; null while it is not.',
    }),
    lines: t.field({ type: [TransferLine], description: 'What it moves.', resolve: (transfer) => transfer.lines }),
    version: t.exposeInt('version', { description: 'Counts changes; send it as `expectedVersion`.' }),
  }),
})

const TransferWhere = builder.inputType('TransferWhere', {
  description: 'Which transfers; every condition given must hold.',
  fields: (t) => ({
    statuses: t.field({ type: [TransferStatusEnum], required: false, description: 'In one of these states.' }),
    locationIds: t.idList({ required: false, description: 'From or to one of these locations.' }),
    variantIds: t.idList({ required: false, description: 'With one of these variants.' }),
  }),
})

listQuery('transfers', {
  type: TransferOrder,
  permission: 'stock:read',
  description: 'Transfers, the latest first.',
  where: TransferWhere,
  find: (actor, where, page) => {
    const ids = { variantIds: localIds(where.variantIds), locationIds: localIds(where.locationIds) }
    return findTransfers(actor, { ...where, ...ids }, page)
  },
})
