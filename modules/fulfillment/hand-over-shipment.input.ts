import { z } from 'zod'

export const handOverShipmentInput = z.object({ shipmentId: z.string() })
export const voidShipmentInput = z.object({
  shipmentId: z.string(),
  reason: z.string().trim().min(1, 'say why').max(500),
})
