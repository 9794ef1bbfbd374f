import { z } from 'zod'
import { batchRowsField } from '#lib/zod-fields'

export const importLocationsInput = z.object({ rows: batchRowsField })
