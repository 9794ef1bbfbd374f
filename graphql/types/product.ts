import { findProductByCode, findProducts } from '#modules/catalog/find-products'
import { findVariantsOfProducts } from '#modules/catalog/find-variants'
import { builder } from '../builder.ts'
import { actorOf } from '../context.ts'
import { ProductStatusEnum } from '../enums/catalog-enums.ts'
import { listQuery } from '../lists.ts'
import { Product, Variant } from '../refs.ts'

Product.implement({
  description: 'What is sold under one name, in one or more variants.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'The short code by which files and people know it; unique.' }),
    title: t.exposeString('title', { description: 'The title that people read.' }),
    description: t.exposeString('description', { description: 'What it is; empty when nothing was written.' }),
    brand: t.exposeString('brand', { nullable: true, description: 'The brand; null when it has none.' }),
    status: t.expose('status', { type: ProductStatusEnum, description: 'Whether it is sold.' }),
    variants: t.loadableGroup({
      type: Variant,
      authScopes: { permission: 'catalog:read' },
      description: 'Its variants, by SKU.',
      load: async (ids: string[], context) => [...(await findVariantsOfProducts(actorOf(context), ids))],
      group: (variant) => (typeof variant === 'string' ? variant : variant.productId),
      resolve: (product) => product.id,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was added.' }),
    version: t.exposeInt('version', { description: 'Counts changes; send it as `expectedVersion`.' }),
  }),
})

const ProductWhere = builder.inputType('ProductWhere', {
  description: 'Which products; every condition given must hold.',
  fields: (t) => ({ status: t.field({ type: ProductStatusEnum, required: false, description: 'In this state.' }) }),
})

listQuery('products', {
  type: Product,
  permission: 'catalog:read',
  description: 'The products, by code.',
  where: ProductWhere,
  find: findProducts,
})

builder.queryField('product', (t) =>
  t.field({
    type: Product,
    nullable: true,
    description: 'The product with this code; null when there is none. Needs catalog:read.',
    authScopes: { permission: 'catalog:read' },
    args: { code: t.arg.string({ required: true, description: 'The product’s code.' }) },
    resolve: (_, { code }, context) => findProductByCode(actorOf(context), code),
  }),
)
