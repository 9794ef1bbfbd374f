import { findFulfillmentOrders } from '#modules/fulfillment/find-fulfillment-orders'
import { actorOf } from './context.ts'
import { nodeType } from './nodes.ts'

// Every object with a global id, beside the view it shows and the read that finds it. Their fields stand in types/;
// here they import no type, so that types may speak of each other without a cycle.

export const FulfillmentOrder = nodeType('FulfillmentOrder', 'fulfillment:read', async (context, ids) => {
  const { rows } = await findFulfillmentOrders(actorOf(context), { ids }, { first: ids.length })
  return rows
})
