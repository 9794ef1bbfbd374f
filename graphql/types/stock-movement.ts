import {
  findStockMovements,
  type MovementCauseView,
  type MovementPlaceView,
} from '#modules/inventory/find-stock-movements'
import { toGlobalId } from '#platform/ids'
import { builder } from '../builder.ts'
import { MovementKindEnum, StockConditionEnum } from '../enums/stock-enums.ts'
import { localIds } from '../global-ids.ts'
import { listQuery } from '../lists.ts'
import { StockMovement } from '../refs.ts'

const MovementPlace = builder.objectRef<MovementPlaceView>('StockMovementPlace').implement({
  description: 'One end of a movement.',
  fields: (t) => ({
    locationCode: t.exposeString('locationCode', { description: 'The location’s code.' }),
    binCode: t.exposeString('binCode', {
      nullable: true,
      description: 'The bin; null when only the location is known.',
    }),
    condition: t.expose('condition', {
      type: StockConditionEnum,
      nullable: true,
      description: 'The condition; null when not told.',
    }),
  }),
})

const MovementCause = builder.objectRef<MovementCauseView>('StockMovementCause').implement({
  description: 'The document that a movement came from.',
  fields: (t) => ({
    type: t.exposeString('type', { description: 'Receipt, Shipment, FulfillmentOrder, TransferOrder or StockCount.' }),
    id: t.id({ description: 'Its global id.', resolve: (cause) => toGlobalId(cause.type, cause.id) }),
    number: t.exposeString('number', { description: 'Its number.' }),
  }),
})

StockMovement.implement({
  description: 'A quantity of a variant that went from one place to another. Never changed, never deleted.',
  fields: (t) => ({
    kind: t.expose('kind', { type: MovementKindEnum, description: 'Why it moved.' }),
    sku: t.exposeString('sku', { description: 'The variant’s SKU.' }),
    title: t.exposeString('title', { description: 'The variant’s title.' }),
    quantity: t.exposeInt('quantity', { description: 'How many, above zero, in the variant’s unit.' }),
    from: t.field({
      type: MovementPlace,
      nullable: true,
      description: 'Where from; null when from outside.',
      resolve: (m) => m.from,
    }),
    to: t.field({
      type: MovementPlace,
      nullable: true,
      description: 'Where to; null when to outside.',
      resolve: (m) => m.to,
    }),
    cause: t.field({
      type: MovementCause,
      nullable: true,
      description: 'The document behind it; null without one.',
      resolve: (m) => m.cause,
    }),
    reasonCode: t.exposeString('reasonCode', {
      nullable: true,
      description: 'The code of the reason; null when none is needed.',
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'The reason in words; null when none is needed.' }),
    note: t.exposeString('note', { nullable: true, description: 'What was noted; null when nothing.' }),
    actorName: t.exposeString('actorName', { nullable: true, description: 'Who did it; null for the system.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it happened.' }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it was recorded.' }),
  }),
})

const StockMovementWhere = builder.inputType('StockMovementWhere', {
  description: 'Which movements; every condition given must hold.',
  fields: (t) => ({
    variantIds: t.idList({ required: false, description: 'Of one of these variants.' }),
    locationIds: t.idList({ required: false, description: 'From or to one of these locations.' }),
    kinds: t.field({ type: [MovementKindEnum], required: false, description: 'For one of these reasons.' }),
    from: t.field({ type: 'DateTime', required: false, description: 'At or after this instant.' }),
    before: t.field({ type: 'DateTime', required: false, description: 'Before this instant.' }),
  }),
})

listQuery('stockMovements', {
  type: StockMovement,
  permission: 'stock:read',
  description: 'The ledger of stock, the latest first.',
  where: StockMovementWhere,
  find: (actor, where, page) => {
    const ids = { variantIds: localIds(where.variantIds), locationIds: localIds(where.locationIds) }
    return findStockMovements(actor, { ...where, ...ids }, page)
  },
})
