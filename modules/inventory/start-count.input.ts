import { z } from 'zod'
import { noteInput } from './stock.input.ts'

export const startCountInput = z.object({ locationId: z.uuid(), note: noteInput })
