import { z } from 'zod'
import { roles } from '#platform/permissions'
import { holdReasons, holdScopes } from './order.rules.ts'

const note = z.string().trim().max(500, 'must have at most 500 characters').nullish()
const moment = z.union([
  z.date(),
  z.iso
    .datetime({ offset: true, error: 'must be an instant like 2026-11-04T09:30:00Z' })
    .transform((text) => new Date(text)),
])

export const holdOrderInput = z.object({
  orderId: z.string().describe('The order to hold.'),
  fulfillmentOrderId: z.string().nullish().describe('Only this part of it; all of it when left out.'),
  reason: z.enum(holdReasons).describe('Why it is held.'),
  blocks: z.enum(holdScopes).nullish().describe('What it stops; by the reason when left out.'),
  ownerRole: z.enum(roles).nullish().describe('Who looks after it; by the reason when left out.'),
  note: note.describe('What the owner should know.'),
  dueAt: moment.nullish().describe('By when somebody must have looked at it.'),
})

export const releaseHoldInput = z.object({
  holdId: z.string().describe('The hold to end.'),
  note: note.describe('What was found.'),
})
