import { z } from 'zod'
import { collectors, paymentMethods } from './payment.rules.ts'

/** An amount as people write it; checked against its currency where that is known. */
export const amountInput = z
  .string()
  .trim()
  .regex(/^-?\d{1,12}(\.\d{1,6})?$/, 'must be a decimal number like 12.30')

export const currencyInput = z
  .string()
  .trim()
  .regex(/^[A-Z]{3}$/, 'must be a currency code like GBP')

/** When something happened, ISO 8601 with its offset; a Date within the process. */
const isInReach = (moment: Date) => moment.getUTCFullYear() >= 1900 && moment.getUTCFullYear() < 2200

export const momentInput = z
  .union([
    z.date(),
    z.iso
      .datetime({ offset: true, error: 'must be an instant like 2026-11-04T09:30:00Z' })
      .transform((text) => new Date(text)),
  ])
  .refine(isInReach, 'must be an instant between 1900 and 2200')

/** How a tender is known: its method, who moves the money, and the number it has there. */
export const tenderInput = z.object({
  method: z.enum(paymentMethods),
  provider: z
    .string()
    .trim()
    .min(1, 'must name who moves the money')
    .max(60)
    .describe('Who moves the money: "stripe", "bank".'),
  reference: z.string().trim().max(200).nullish().describe('The tender’s number with the provider.'),
  collectedBy: z.enum(collectors).default('MERCHANT').describe('Who receives the money from the customer.'),
  installments: z.int().min(1).max(120).default(1).describe('In how many parts the customer pays.'),
  authorizationExpiresAt: momentInput.nullish().describe('When an authorization ends; null when it does not.'),
})
export type TenderInput = z.output<typeof tenderInput>
