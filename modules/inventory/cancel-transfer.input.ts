import { z } from 'zod'
import { noteInput } from './stock.input.ts'

export const cancelTransferInput = z.object({ transferId: z.uuid(), note: noteInput })
