import { routeOrder } from '#modules/routing/route-order'
import { InvalidInput } from '#platform/refusal'
import type { JobHandler } from '../jobs.ts'

/** Routes what of an order has no location yet, for example after a hold was released; parts that exist stay. */
export const routeOrderJob: JobHandler = async (actor, ids) => {
  const orderId = ids.Order ?? ids.order
  if (!orderId) throw new InvalidInput([{ path: 'Order', message: 'must be given' }])
  await routeOrder(actor, { orderId, keepParts: true })
}
