import { z } from 'zod'
import { codeField, requiredText, timeZoneField } from '#lib/zod-fields'
import { authorities, authorityGroups, channelPaymentTerms } from './channel.rules.ts'

/** What may be said of a channel when it is made and when it is changed. */
export const channelFields = {
  name: requiredText(120),
  legalEntityId: z.uuid().describe('Who sells there; the default legal entity when left out.'),
  timeZone: timeZoneField,
  paymentTerms: z.enum(channelPaymentTerms).describe('When its orders are paid.'),
  acceptsOversold: z
    .boolean()
    .describe(
      'Whether its orders are accepted although stock is short: it has already sold, so the rest is backordered.',
    ),
  promiseDays: z
    .int('must be a whole number')
    .min(0, 'must not be negative')
    .max(365, 'must be at most 365')
    .describe('Days from order to ship-by when an order brings no promise of its own.'),
  priority: z
    .int('must be a whole number')
    .min(0, 'must not be negative')
    .max(1_000, 'must be at most 1000')
    .describe('Who gets scarce stock first: the higher.'),
  defaultServiceCode: codeField.nullable().describe('The carrier service of orders that name none.'),
  statusMap: z
    .array(
      z.object({ theirs: requiredText(80), ours: z.string().regex(/^[A-Z_]{2,40}$/, 'must be one of our states') }),
    )
    .max(200)
    .refine((map) => new Set(map.map(({ theirs }) => theirs.toLowerCase())).size === map.length, {
      message: 'must name each of their states once',
    })
    .describe('What the channel calls the states of its orders, and which of ours each means.'),
  authority: z
    .array(z.object({ group: z.enum(authorityGroups), system: z.enum(authorities) }))
    .refine((list) => new Set(list.map(({ group }) => group)).size === list.length, {
      message: 'must name each group once',
    })
    .describe('Per group of fields: who decides. A group left out is OURS.'),
}
