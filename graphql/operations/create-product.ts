import { createProduct } from '#modules/catalog/create-product'
import { commandMutation } from '../command-mutation.ts'
import { Product } from '../refs.ts'

commandMutation({
  name: 'createProduct',
  description: 'Adds a product with its variants, as a draft.',
  command: createProduct,
  payload: Product,
  example: ({ unique }) => ({ code: unique('P'), title: 'Bowl', variants: [{ sku: unique('BOWL') }] }),
})
