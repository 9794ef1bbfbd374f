import { z } from 'zod'
import { codeField, currencyField } from '#lib/zod-fields'
import { channelFields as fields } from './channel.input.ts'
import { channelTypes } from './channel.rules.ts'

export const createChannelInput = z.object({
  code: codeField,
  type: z.enum(channelTypes),
  currency: currencyField.describe('The currency of its orders; it cannot be changed later.'),
  name: fields.name,
  legalEntityId: fields.legalEntityId.optional(),
  timeZone: fields.timeZone.optional().describe('The zone of its promises; the tenant’s when left out.'),
  paymentTerms: fields.paymentTerms.default('PREPAID'),
  acceptsOversold: fields.acceptsOversold.default(false),
  promiseDays: fields.promiseDays.default(3),
  priority: fields.priority.default(0),
  defaultServiceCode: fields.defaultServiceCode.optional(),
  statusMap: fields.statusMap.default([]),
  authority: fields.authority.default([]),
})

export type CreateChannelInput = z.input<typeof createChannelInput>
