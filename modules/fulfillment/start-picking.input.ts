import { z } from 'zod'

export const startPickingInput = z.object({ fulfillmentOrderId: z.string() })
