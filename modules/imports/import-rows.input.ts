import { z } from 'zod'

export const importRowsInput = z.object({
  runId: z.uuid(),
  /** Where the run stood when this was asked for. */
  place: z.string(),
})
