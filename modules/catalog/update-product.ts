import { changesBetween } from '#platform/changes'
import { command } from '#platform/command'
import { NothingToChange } from '#platform/master-data'
import { lockProduct, saveProduct } from './internal/product.store.ts'
import { updateProductInput } from './product.input.ts'

/** Changes what is said of a product; its variants keep their own titles. */
export const updateProduct = command({
  name: 'product.update',
  permission: 'catalog:write',
  input: updateProductInput,
  refusals: ['NOTHING_TO_CHANGE'],
  async run(cx, { productId, ...data }) {
    const product = await lockProduct(cx, productId)
    const changes = changesBetween(`Product:${product.id}`, { ...product }, data)
    if (changes.length === 0) throw new NothingToChange('Product', product.id)
    cx.record({ type: 'product.updated', objects: [{ type: 'Product', id: product.id }], changes })
    return saveProduct(cx, product, data)
  },
})
