import { z } from 'zod'
import { dayField, localTimeField, requiredText } from '#lib/zod-fields'

const weekday = z
  .int('must be a weekday')
  .min(1, 'must be 1 (Monday) to 7 (Sunday)')
  .max(7, 'must be 1 (Monday) to 7 (Sunday)')

/** The whole week of one service at one location; weekdays left out have no pickup. */
export const setCutOffsInput = z.object({
  locationId: z.string(),
  carrierServiceId: z.string(),
  times: z
    .array(
      z.object({
        weekday: weekday.describe('1 is Monday.'),
        localTime: localTimeField.describe('In the location’s zone.'),
      }),
    )
    .max(7)
    .refine((times) => new Set(times.map((time) => time.weekday)).size === times.length, {
      message: 'must name each weekday once',
    })
    .describe('When a parcel must be ready for the carrier, per weekday.'),
})

export type SetCutOffsInput = z.input<typeof setCutOffsInput>

/** A day that differs, for one service or for all. */
export const setCutOffExceptionInput = z.object({
  locationId: z.string(),
  carrierServiceId: z.uuid().nullish().describe('All services when left out.'),
  day: dayField,
  localTime: localTimeField.nullable().describe('Null: nothing is picked up that day.'),
  reason: requiredText(200),
})

export type SetCutOffExceptionInput = z.input<typeof setCutOffExceptionInput>

export const removeCutOffExceptionInput = z.object({ locationId: z.string(), cutOffExceptionId: z.uuid() })
