import { z } from 'zod'

export const releaseFulfillmentOrderInput = z.object({ fulfillmentOrderId: z.string() })
