import { z } from 'zod'

const tag = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .max(40, 'must have at most 40 characters')
  .regex(/^[^\p{Cc}]+$/u, 'must not contain control characters')

export const annotateOrderInput = z.object({
  orderId: z.string().describe('The order to write on.'),
  note: z
    .string()
    .trim()
    .max(5_000, 'must have at most 5,000 characters')
    .nullish()
    .describe('The note; empty to take it away, left out to keep it.'),
  tags: z
    .array(tag)
    .max(50, 'at most 50 tags')
    .nullish()
    .describe('All tags that it shall have; left out to keep them.'),
})
