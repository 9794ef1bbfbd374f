import { z } from 'zod'
import { amountInput, currencyInput, momentInput, tenderInput } from '#modules/payments/payment.input'
import { paymentEntryKinds } from '#modules/payments/payment.rules'

export const recordPaymentInput = z.object({
  orderId: z.string().describe('The order that the money is for.'),
  paymentId: z.string().nullish().describe('The tender that it belongs to; otherwise `tender` says which.'),
  tender: tenderInput
    .nullish()
    .describe('The tender, by provider and reference; a new one is made when it is not known.'),
  kind: z.enum(paymentEntryKinds).describe('What happened.'),
  amount: amountInput.describe('How much, above zero.'),
  currency: currencyInput.describe('In which currency; the order’s.'),
  reference: z
    .string()
    .trim()
    .max(200)
    .nullish()
    .describe('Its own number with the provider; sent again, it is recorded once.'),
  at: momentInput.nullish().describe('When it happened; now when left out.'),
})
