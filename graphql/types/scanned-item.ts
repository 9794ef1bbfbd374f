import { findVariantByCode, type ScannedVariant } from '#modules/catalog/find-variant-by-code'
import { toGlobalId } from '#platform/ids'
import { builder } from '../builder.ts'
import { actorOf } from '../context.ts'
import { PackagingEnum } from '../enums/catalog-enums.ts'

const ScannedItem = builder.objectRef<ScannedVariant>('ScannedItem').implement({
  description: 'What a scan means.',
  fields: (t) => ({
    variantId: t.id({
      description: 'The variant’s global id.',
      resolve: (one) => toGlobalId('Variant', one.variantId),
    }),
    sku: t.exposeString('sku', { description: 'The variant’s SKU.' }),
    title: t.exposeString('title', { description: 'The variant’s title.' }),
    units: t.exposeInt('units', { description: 'Units that this scan counts: a case counts what is inside.' }),
    packaging: t.expose('packaging', { type: PackagingEnum, description: 'What carries the code.' }),
    lot: t.exposeString('lot', { nullable: true, description: 'The lot in the code; null when it names none.' }),
    expiresOn: t.expose('expiresOn', {
      type: 'Date',
      nullable: true,
      description: 'The last good day in the code; null when it names none.',
    }),
  }),
})

builder.queryField('scannedItem', (t) =>
  t.field({
    type: ScannedItem,
    nullable: true,
    description: 'The item behind a scan: barcode, GS1 code or SKU; null when nothing carries it. Needs catalog:read.',
    authScopes: { permission: 'catalog:read' },
    args: { code: t.arg.string({ required: true, description: 'What the scanner read.' }) },
    resolve: (_, { code }, context) => findVariantByCode(actorOf(context), code),
  }),
)
