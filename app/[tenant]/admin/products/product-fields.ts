import type { FormField } from '#components/admin/form-types'
import type { ProductAnswer } from './products-query.ts'

/** Fields of a product, filled from the one there is. */
export const productFields = (product: ProductAnswer | null): readonly FormField[] => [
  { name: 'productTitle', label: 'Title', value: product?.title ?? '' },
  { name: 'brand', label: 'Brand', optional: true, value: product?.brand ?? '' },
  { name: 'description', label: 'Description', kind: 'lines', optional: true, value: product?.description ?? '' },
]
