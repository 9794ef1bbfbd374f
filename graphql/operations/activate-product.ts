import { activateProduct } from '#modules/catalog/activate-product'
import { commandMutation } from '../command-mutation.ts'
import { Product } from '../refs.ts'

commandMutation({
  name: 'activateProduct',
  description: 'Puts a product, or some of its variants, up for sale.',
  command: activateProduct,
  payload: Product,
  example: async ({ newProduct }) => ({ productId: await newProduct('DRAFT') }),
})
