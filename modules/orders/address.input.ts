import { z } from 'zod'

/** Text that can be stored and printed: no NUL, no lone surrogates, NFC, trimmed. */
export const textInput = (maximum: number) =>
  z
    .string()
    .refine((text) => !text.includes('\0'), 'must not contain a NUL character')
    .refine((text) => text.isWellFormed(), 'must be well-formed Unicode')
    .transform((text) => text.trim().normalize('NFC'))
    .refine((text) => text.length <= maximum, `must have at most ${maximum} characters`)

const part = (maximum: number, description: string) => textInput(maximum).default('').describe(description)

/** A postal address as an order carries it. Whether the post can deliver there is judged later and never a reason to lose it. */
export const addressInput = z.object({
  name: part(200, 'Who receives it.'),
  company: part(200, 'Their company.'),
  line1: part(300, 'Street and number.'),
  line2: part(300, 'Flat, floor, building.'),
  city: part(200, 'Town.'),
  region: part(100, 'State or province, by its code where it has one.'),
  postcode: part(40, 'Postcode.'),
  country: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/, 'must be a country code of two letters, like GB')
    .describe('ISO 3166 code of two letters.'),
  phone: part(60, 'Telephone number for the carrier.'),
})
export type AddressInput = z.output<typeof addressInput>
