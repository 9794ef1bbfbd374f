import { z } from 'zod'
import { textField } from '#lib/zod-fields'
import { changeIdField } from './order-change.input.ts'

export const answerOrderChangeInput = z.object({
  orderChangeId: changeIdField,
  answer: z.enum(['ACCEPTED', 'REJECTED']).describe('What the channel, or the third party, said.'),
  fulfillmentOrderId: z
    .uuid('must be the id of a fulfillment order')
    .nullish()
    .describe('For which fulfillment order a third party answers; left out when the channel does.'),
  note: textField(500).default(''),
})
