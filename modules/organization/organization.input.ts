import { z } from 'zod'
import { codeField, countryField, currencyField, dayField, requiredText, timeZoneField } from '#lib/zod-fields'
import { costingMethods, reasonActivities } from './organization.rules.ts'

/** Fields left out stay as they are. */
export const updateLegalEntityInput = z.object({
  legalEntityId: z.string(),
  name: requiredText(200).optional(),
  countryCode: countryField.optional(),
  baseCurrency: currencyField.optional().describe('The currency it accounts in.'),
  costingMethod: z.enum(costingMethods).optional().describe('How the cost of goods sold is taken from stock.'),
  taxRegistrations: z
    .array(
      z.object({
        countryCode: countryField,
        number: requiredText(40).describe('The number as the authority writes it.'),
      }),
    )
    .max(60)
    .optional()
    .describe('Where it pays taxes, all of them.'),
})

const time = /^([01]\d|2[0-3]):[0-5]\d$/
const hours = z.object({
  from: z.string().regex(time, 'must be a time such as 09:00').describe('The beginning, such as "09:00".'),
  to: z
    .string()
    .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'must be a time such as 17:00, at most 24:00')
    .describe('The end, such as "17:00"; at most "24:00".'),
})

const weekField = z
  .array(
    z.object({
      weekday: z
        .int()
        .min(1, 'must be 1 (Monday) to 7 (Sunday)')
        .max(7, 'must be 1 (Monday) to 7 (Sunday)')
        .describe('1 is Monday, 7 is Sunday.'),
      hours: z.array(hours).min(1).max(10).describe('The hours of that weekday, in order.'),
    }),
  )
  .refine((days) => new Set(days.map(({ weekday }) => weekday)).size === days.length, 'must name each weekday once')
  .describe('Opening hours per weekday, in order and apart; a weekday left out is closed.')

export const createWorkCalendarInput = z.object({
  code: codeField,
  name: requiredText(120),
  timeZone: timeZoneField.optional().describe('The tenant’s when left out.'),
  week: weekField,
})

/** Fields left out stay as they are. */
export const updateWorkCalendarInput = z.object({
  workCalendarId: z.string(),
  name: requiredText(120).optional(),
  timeZone: timeZoneField.optional(),
  week: weekField.optional(),
})

export const setCalendarExceptionInput = z.object({
  workCalendarId: z.string(),
  day: dayField,
  hours: z.array(hours).max(10).describe('The hours of that day; empty is closed.'),
  reason: requiredText(200),
})

export const removeCalendarExceptionInput = z.object({ workCalendarId: z.string(), day: dayField })

export const createReasonCodeInput = z.object({
  activity: z.enum(reasonActivities).describe('What the reason is given for.'),
  code: codeField,
  label: requiredText(120).describe('What people read.'),
})

/** Fields left out stay as they are. */
export const updateReasonCodeInput = z.object({
  reasonCodeId: z.string(),
  label: requiredText(120).optional().describe('What people read.'),
  isActive: z.boolean().optional().describe('False takes it off the list; what was given for it stays.'),
})

export type UpdateLegalEntityInput = z.input<typeof updateLegalEntityInput>
export type CreateWorkCalendarInput = z.input<typeof createWorkCalendarInput>
