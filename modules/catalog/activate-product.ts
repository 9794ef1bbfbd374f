import { command } from '#platform/command'
import { changeStatus } from './internal/change-status.ts'
import { productActInput } from './product.input.ts'

/** Puts variants on sale. Refused while one of them lacks its title or weight. */
export const activateProduct = command({
  name: 'product.activate',
  permission: 'catalog:write',
  input: productActInput,
  refusals: ['PRODUCT_STATE_REFUSED', 'NOT_READY_FOR_SALE'],
  run: (cx, input) => changeStatus(cx, input, 'activate'),
})
