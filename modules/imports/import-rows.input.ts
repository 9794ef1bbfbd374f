import { z } from 'zod'

export const importRowsInput = z.object({
  runId: z.uuid(),
  /** Where the run stood when this was asked for. */
  place: z.string(),
  /** Open orders of this batch that were refused when they were placed. */
  refused: z.array(z.object({ externalId: z.string(), code: z.string() })).default([]),
})
