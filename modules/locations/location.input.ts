import { z } from 'zod'
import { addressField, codeField, requiredText, timeZoneField } from '#lib/zod-fields'

const wholeNumber = (least: number, most: number) =>
  z.int('must be a whole number').min(least, `must be at least ${least}`).max(most, `must be at most ${most}`)

const region = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^(\*|[A-Z]{2}(-[A-Z0-9]{1,3})?)$/, 'must be "*", a country such as GB, or a region such as GB-SCT')

/** What may be said of a location when it is made and when it is changed. */
export const locationFields = {
  name: requiredText(120),
  address: addressField.describe('Where it stands; its country decides holidays, customs and reach.'),
  timeZone: timeZoneField,
  regionsServed: z
    .array(region)
    .max(300)
    .describe('Where it ships to: "*", countries, or regions. Empty ships nowhere.'),
  workCalendarId: z.uuid().nullable().describe('Its working hours; always open when null.'),
  dailyCapacity: wholeNumber(0, 1_000_000).nullable().describe('Orders it can handle in a day; null is without limit.'),
  pickCost: z
    .string()
    .trim()
    .regex(/^\d{1,9}(\.\d{1,4})?$/, 'must be an amount such as 0.50')
    .describe('What handling one order costs there, in the tenant’s currency.'),
  priority: wholeNumber(0, 1_000).describe('Preferred by routing: the higher.'),
}

/** A bin that is made or changed. */
export const binFields = {
  code: codeField,
  walkSequence: wholeNumber(0, 1_000_000).describe('Its place on the picker’s walk: the lower, the earlier.'),
}
