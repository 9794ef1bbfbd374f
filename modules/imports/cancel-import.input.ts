import { z } from 'zod'

export const cancelImportInput = z.object({ runId: z.uuid().describe('The import to stop.') })
