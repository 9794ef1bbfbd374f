import { z } from 'zod'
import { missingField, orderIdField, proposalFields, reasonField } from './order-change.input.ts'

export const proposeOrderChangeInput = z
  .object({ orderId: orderIdField, reason: reasonField, ...proposalFields })
  .superRefine((input, check) => {
    const field = missingField(input)
    if (field) check.addIssue({ code: 'custom', path: [field], message: `is needed to change ${input.kind}` })
  })
