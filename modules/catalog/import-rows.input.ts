import { z } from 'zod'
import { batchRowsField } from '#lib/zod-fields'

/** What every import of master data takes. */
export const importRowsInput = z.object({ rows: batchRowsField })
