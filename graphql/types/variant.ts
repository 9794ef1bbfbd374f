import { findBarcodes } from '#modules/catalog/find-barcodes'
import { findCurrentKits } from '#modules/catalog/find-kits'
import { findVariants, findVariantsBySku } from '#modules/catalog/find-variants'
import { builder } from '../builder.ts'
import { actorOf } from '../context.ts'
import { ProductStatusEnum, StockUnitEnum } from '../enums/catalog-enums.ts'
import { localIdOrNull } from '../global-ids.ts'
import { listQuery } from '../lists.ts'
import { Money } from '../money.ts'
import { Product, Variant } from '../refs.ts'
import { Barcode } from './barcode.ts'
import { Kit } from './kit.ts'

const size = (side: string) =>
  ({ nullable: true, description: `${side} of one unit in millimeters; null when not known.` }) as const

Variant.implement({
  description: 'What is sold and stocked. Quantities are whole numbers of its unit.',
  fields: (t) => ({
    sku: t.exposeString('sku', { description: 'The stock keeping unit; unique.' }),
    title: t.exposeString('title', { description: 'What sets it apart from its sisters, or the product’s title.' }),
    status: t.expose('status', { type: ProductStatusEnum, description: 'Whether it is sold.' }),
    unit: t.expose('unit', { type: StockUnitEnum, description: 'What is counted.' }),
    product: t.field({
      type: Product,
      authScopes: { permission: 'catalog:read' },
      description: 'The product it is a variant of.',
      resolve: (variant) => variant.productId,
    }),
    weightGrams: t.exposeInt('weightGrams', {
      nullable: true,
      description: 'Weight of one unit in grams; null when not known.',
    }),
    lengthMillimeters: t.exposeInt('lengthMillimeters', size('Longest side')),
    widthMillimeters: t.exposeInt('widthMillimeters', size('Second side')),
    heightMillimeters: t.exposeInt('heightMillimeters', size('Third side')),
    isKit: t.exposeBoolean('isKit', { description: 'Whether it is made of other variants when it is shipped.' }),
    kit: t.loadable({
      type: Kit,
      nullable: true,
      description: 'Its recipe now; null when it is no kit.',
      load: async (ids: string[], context) => {
        const kits = await findCurrentKits(actorOf(context), ids)
        return ids.map((id) => kits.find((kit) => kit.variantId === id) ?? null)
      },
      resolve: (variant) => variant.id,
    }),
    barcodes: t.loadableGroup({
      type: Barcode,
      description: 'The codes printed on it and its boxes, single pieces first.',
      load: async (ids: string[], context) => [...(await findBarcodes(actorOf(context), ids))],
      group: (barcode) => barcode.variantId,
      resolve: (variant) => variant.id,
    }),
    lotTracked: t.exposeBoolean('lotTracked', { description: 'Whether every unit belongs to a lot.' }),
    serialTracked: t.exposeBoolean('serialTracked', { description: 'Whether every unit carries a serial number.' }),
    customs: t.expose('customs', {
      type: 'JSON',
      nullable: true,
      description: 'Tariff number, origin, words; null when not known.',
    }),
    preorderOn: t.expose('preorderOn', {
      type: 'Date',
      nullable: true,
      description: 'Sold before stock exists, promised from this day on; null when not.',
    }),
    heldReason: t.exposeString('heldReason', {
      nullable: true,
      description: 'Why it may not be promised now; null when it may.',
    }),
    heldUntil: t.expose('heldUntil', {
      type: 'DateTime',
      nullable: true,
      description: 'Until when; null when it is not held.',
    }),
    price: t.field({
      type: Money,
      nullable: true,
      description: 'The usual price of one unit; null when there is none.',
      resolve: (v) => v.price,
    }),
    version: t.exposeInt('version', { description: 'Counts changes; send it as `expectedVersion`.' }),
  }),
})

const VariantWhere = builder.inputType('VariantWhere', {
  description: 'Which variants; every condition given must hold.',
  fields: (t) => ({
    search: t.string({ required: false, description: 'The beginning of a SKU, words of the title, or a barcode.' }),
    status: t.field({ type: ProductStatusEnum, required: false, description: 'In this state.' }),
    productId: t.id({ required: false, description: 'Of this product.' }),
    isKit: t.boolean({ required: false, description: 'Kits only, or no kits.' }),
    isHeld: t.boolean({ required: false, description: 'Those held back now, or those that are not.' }),
  }),
})

listQuery('variants', {
  type: Variant,
  permission: 'catalog:read',
  description: 'The variants, by SKU.',
  where: VariantWhere,
  find: (actor, where, page) => findVariants(actor, { ...where, productId: localIdOrNull(where.productId) }, page),
})

builder.queryField('variant', (t) =>
  t.field({
    type: Variant,
    nullable: true,
    description: 'The variant with this SKU; null when there is none. Needs catalog:read.',
    authScopes: { permission: 'catalog:read' },
    args: { sku: t.arg.string({ required: true, description: 'The exact SKU.' }) },
    resolve: async (_, { sku }, context) => (await findVariantsBySku(actorOf(context), [sku]))[0] ?? null,
  }),
)
