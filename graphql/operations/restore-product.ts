import { restoreProduct } from '#modules/catalog/restore-product'
import { commandMutation } from '../command-mutation.ts'
import { Product } from '../refs.ts'

commandMutation({
  name: 'restoreProduct',
  description: 'Takes an archived product back to draft.',
  command: restoreProduct,
  payload: Product,
  example: async ({ newProduct }) => ({ productId: await newProduct('ARCHIVED') }),
})
