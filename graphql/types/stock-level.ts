import { findStockLevels, type StockLevelView } from '#modules/inventory/find-stock-levels'
import { toGlobalId } from '#platform/ids'
import { builder } from '../builder.ts'
import { localIds } from '../global-ids.ts'
import { listQuery } from '../lists.ts'
import { Location, Variant } from '../refs.ts'

export const StockLevel = Object.assign(
  builder.objectRef<StockLevelView>('StockLevel').implement({
    description: 'Stock of one variant at one location, in the variant’s unit: the projection of its movements.',
    fields: (t) => ({
      variant: t.field({
        type: Variant,
        authScopes: { permission: 'catalog:read' },
        description: 'Of what.',
        resolve: (level) => level.variantId,
      }),
      variantId: t.id({
        description: 'The variant’s global id.',
        resolve: (level) => toGlobalId('Variant', level.variantId),
      }),
      locationId: t.id({
        description: 'The location’s global id.',
        resolve: (level) => toGlobalId('Location', level.locationId),
      }),
      sku: t.exposeString('sku', { description: 'The variant’s SKU.' }),
      title: t.exposeString('title', { description: 'The variant’s title.' }),
      unit: t.exposeString('unit', { description: 'What is counted: pieces, grams, millimeters, milliliters.' }),
      location: t.field({
        type: Location,
        authScopes: { permission: 'location:read' },
        description: 'Where it is.',
        resolve: (level) => level.locationId,
      }),
      locationCode: t.exposeString('locationCode', { description: 'The location’s code.' }),
      locationName: t.exposeString('locationName', { description: 'The location’s name.' }),
      onHand: t.exposeInt('onHand', { description: 'Physically there, in all conditions.' }),
      sellable: t.exposeInt('sellable', { description: 'In good condition, in a bin that sells.' }),
      reserved: t.exposeInt('reserved', { description: 'Reserved for orders.' }),
      safetyStock: t.exposeInt('safetyStock', { description: 'Kept back.' }),
      available: t.exposeInt('available', {
        description: 'Sellable less reserved and safety stock; negative when safety stock is eaten into.',
      }),
      updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it changed last.' }),
    }),
  }),
  { name: 'StockLevel' },
)

const StockLevelWhere = builder.inputType('StockLevelWhere', {
  description: 'Which levels; every condition given must hold.',
  fields: (t) => ({
    variantIds: t.idList({ required: false, description: 'Of one of these variants.' }),
    locationIds: t.idList({ required: false, description: 'At one of these locations.' }),
    search: t.string({ required: false, description: 'A SKU, or how one begins; case and separators do not matter.' }),
    isBelowSafety: t.boolean({
      required: false,
      description: 'Only those whose free units are fewer than their safety stock.',
    }),
    isOnHand: t.boolean({ required: false, description: 'Only those with something on hand.' }),
  }),
})

listQuery('stockLevels', {
  type: StockLevel,
  permission: 'stock:read',
  description: 'Stock by variant and location.',
  where: StockLevelWhere,
  find: (actor, where, page) => {
    const ids = { variantIds: localIds(where.variantIds), locationIds: localIds(where.locationIds) }
    return findStockLevels(actor, { ...where, ...ids }, page)
  },
})
