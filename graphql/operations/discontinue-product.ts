import { discontinueProduct } from '#modules/catalog/discontinue-product'
import { commandMutation } from '../command-mutation.ts'
import { Product } from '../refs.ts'

commandMutation({
  name: 'discontinueProduct',
  description: 'Takes a product out of sale; what is in stock may still be sold.',
  command: discontinueProduct,
  payload: Product,
  example: async ({ newProduct }) => ({ productId: await newProduct('ACTIVE') }),
})
