import { z } from 'zod'
import { changeIdField } from './order-change.input.ts'

export const withdrawOrderChangeInput = z.object({ orderChangeId: changeIdField })
