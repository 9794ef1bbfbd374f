import type { BarcodeView } from '#modules/catalog/find-barcodes'
import { toGlobalId } from '#platform/ids'
import { builder } from '../builder.ts'
import { PackagingEnum } from '../enums/catalog-enums.ts'

export const Barcode = builder.objectRef<BarcodeView>('Barcode').implement({
  description: 'A code printed on one piece or a box of a variant.',
  fields: (t) => ({
    id: t.id({ description: 'Its global id.', resolve: (barcode) => toGlobalId('Barcode', barcode.id) }),
    value: t.exposeString('value', { description: 'What is printed under the bars.' }),
    packaging: t.expose('packaging', { type: PackagingEnum, description: 'What carries it.' }),
    factor: t.exposeInt('factor', { description: 'How many units one scan counts.' }),
  }),
})
