import { archiveProduct } from '#modules/catalog/archive-product'
import { commandMutation } from '../command-mutation.ts'
import { Product } from '../refs.ts'

commandMutation({
  name: 'archiveProduct',
  description: 'Puts away a product that has no stock left.',
  command: archiveProduct,
  payload: Product,
  example: async ({ newProduct }) => ({ productId: await newProduct('DISCONTINUED') }),
})
