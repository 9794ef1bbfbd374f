import { command } from '#platform/command'
import { changeStatus } from './internal/change-status.ts'
import { productActInput } from './product.input.ts'

/** Brings archived variants back as drafts. */
export const restoreProduct = command({
  name: 'product.restore',
  permission: 'catalog:write',
  input: productActInput,
  refusals: ['PRODUCT_STATE_REFUSED'],
  run: (cx, input) => changeStatus(cx, input, 'restore'),
})
