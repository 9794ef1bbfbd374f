import { addVariant } from '#modules/catalog/add-variant'
import { commandMutation } from '../command-mutation.ts'
import { Variant } from '../refs.ts'

commandMutation({
  name: 'addVariant',
  description: 'Adds a variant to a product.',
  command: addVariant,
  payload: Variant,
  example: ({ product, unique }) => ({ productId: product, variant: { sku: unique('V') } }),
})
