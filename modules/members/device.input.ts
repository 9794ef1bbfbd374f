import { z } from 'zod'
import { requiredText } from '#lib/zod-fields'

export const enrollDeviceInput = z.object({
  name: requiredText(80).describe('What it is called: Scanner 3, packing bench 1.'),
})

export const withdrawDeviceInput = z.object({ deviceId: z.uuid() })
