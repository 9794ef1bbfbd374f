import { type BinStockView, findBinStock } from '#modules/inventory/find-bin-stock'
import { toGlobalId } from '#platform/ids'
import { builder } from '../builder.ts'
import { BinPurposeEnum } from '../enums/place-enums.ts'
import { StockConditionEnum } from '../enums/stock-enums.ts'
import { localIdOrNull, localIds } from '../global-ids.ts'
import { listQuery } from '../lists.ts'

const BinStock = Object.assign(
  builder.objectRef<BinStockView>('BinStock').implement({
    description: 'Units of one variant in one condition in one bin.',
    fields: (t) => ({
      binId: t.id({ description: 'The bin’s global id.', resolve: (row) => toGlobalId('Bin', row.binId) }),
      binCode: t.exposeString('binCode', { description: 'The bin’s label.' }),
      purpose: t.expose('purpose', { type: BinPurposeEnum, description: 'What the bin is for.' }),
      locationId: t.id({
        description: 'The location’s global id.',
        resolve: (row) => toGlobalId('Location', row.locationId),
      }),
      variantId: t.id({
        description: 'The variant’s global id.',
        resolve: (row) => toGlobalId('Variant', row.variantId),
      }),
      sku: t.exposeString('sku', { description: 'The variant’s SKU.' }),
      title: t.exposeString('title', { description: 'The variant’s title.' }),
      condition: t.expose('condition', { type: StockConditionEnum, description: 'In which condition.' }),
      quantity: t.exposeInt('quantity', {
        nullable: true,
        description: 'How many, in the variant’s unit; null where it is hidden.',
      }),
    }),
  }),
  { name: 'BinStock' },
)

const BinStockWhere = builder.inputType('BinStockWhere', {
  description: 'Which; every condition given must hold.',
  fields: (t) => ({
    locationId: t.id({ required: false, description: 'At this location.' }),
    variantIds: t.idList({ required: false, description: 'Of one of these variants.' }),
    binIds: t.idList({ required: false, description: 'In one of these bins.' }),
    conditions: t.field({ type: [StockConditionEnum], required: false, description: 'In one of these conditions.' }),
  }),
})

listQuery('binStock', {
  type: BinStock,
  permission: 'stock:read',
  description: 'What lies in which bin, by variant.',
  where: BinStockWhere,
  find: (actor, where, page) =>
    findBinStock(
      actor,
      {
        locationId: localIdOrNull(where.locationId),
        variantIds: localIds(where.variantIds),
        binIds: localIds(where.binIds),
        conditions: where.conditions,
      },
      page,
    ),
})
