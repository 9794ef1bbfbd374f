import { z } from 'zod'

export const cancelImportInput = z.object({ runId: z.uuid() })
