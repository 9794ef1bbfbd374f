import { updateProduct } from '#modules/catalog/update-product'
import { commandMutation } from '../command-mutation.ts'
import { Product } from '../refs.ts'

commandMutation({
  name: 'updateProduct',
  description: 'Changes a product; fields left out stay as they are.',
  command: updateProduct,
  payload: Product,
  example: ({ product, unique }) => ({ productId: product, title: unique('Tray') }),
})
