import { command } from '#platform/command'
import { changeStatus } from './internal/change-status.ts'
import { productActInput } from './product.input.ts'

/** Puts variants away for good. Refused while units of one lie in a location. */
export const archiveProduct = command({
  name: 'product.archive',
  permission: 'catalog:write',
  input: productActInput,
  refusals: ['PRODUCT_STATE_REFUSED', 'VARIANT_HOLDS_STOCK'],
  run: (cx, input) => changeStatus(cx, input, 'archive'),
})
