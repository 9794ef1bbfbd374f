import { removeBarcode } from '#modules/catalog/remove-barcode'
import { commandMutation } from '../command-mutation.ts'
import { Variant } from '../refs.ts'

commandMutation({
  name: 'removeBarcode',
  description: 'Takes a barcode from a variant.',
  command: removeBarcode,
  payload: Variant,
  example: async ({ variant, barcode }) => ({ variantId: variant, barcodeId: await barcode() }),
})
