import { addBarcode } from '#modules/catalog/add-barcode'
import { commandMutation } from '../command-mutation.ts'
import { Variant } from '../refs.ts'

commandMutation({
  name: 'addBarcode',
  description: 'Adds a barcode to a variant.',
  command: addBarcode,
  payload: Variant,
  example: ({ variant, unique }) => ({ variantId: variant, value: unique('X') }),
})
