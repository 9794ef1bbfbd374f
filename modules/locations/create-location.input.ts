import { z } from 'zod'
import { codeField } from '#lib/zod-fields'
import { locationFields as fields } from './location.input.ts'
import { locationTypes } from './location.rules.ts'

export const createLocationInput = z.object({
  code: codeField,
  type: z.enum(locationTypes),
  name: fields.name,
  address: fields.address,
  timeZone: fields.timeZone.optional().describe('The tenant’s when left out.'),
  regionsServed: fields.regionsServed.default(['*']),
  workCalendarId: fields.workCalendarId.optional(),
  dailyCapacity: fields.dailyCapacity.optional(),
  pickCost: fields.pickCost.default('0'),
  priority: fields.priority.default(0),
})

export type CreateLocationInput = z.input<typeof createLocationInput>
