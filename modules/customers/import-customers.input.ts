import { z } from 'zod'
import { batchRowsField } from '#lib/zod-fields'

export const importCustomersInput = z.object({ rows: batchRowsField })
