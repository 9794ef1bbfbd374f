import { z } from 'zod'
import { changeIdField } from './order-change.input.ts'

export const applyOrderChangeInput = z.object({ orderChangeId: changeIdField })
