import { z } from 'zod'
import { requiredText } from '#lib/zod-fields'
import { orderIdField, workFields } from './order-change.input.ts'

export const cancelOrderInput = z.object({
  orderId: orderIdField,
  reasonCode: requiredText(60).describe('The code of a reason for cancelling, such as CUSTOMER_REQUEST.'),
  ...workFields,
  partly: z
    .enum(['ALLOW', 'REFUSE'])
    .default('ALLOW')
    .describe('When some of it has left already: ALLOW = cancel the rest; REFUSE = cancel nothing.'),
})
