import { command } from '#platform/command'
import { changeStatus } from './internal/change-status.ts'
import { productActInput } from './product.input.ts'

/** Takes variants off sale; what is in stock may still be sold down by hand, orders that were placed go on. */
export const discontinueProduct = command({
  name: 'product.discontinue',
  permission: 'catalog:write',
  input: productActInput,
  refusals: ['PRODUCT_STATE_REFUSED'],
  run: (cx, input) => changeStatus(cx, input, 'discontinue'),
})
