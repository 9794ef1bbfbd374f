import { z } from 'zod'
import { addressInput, textInput } from '#modules/orders/address.input'
import { chargeKinds, holdReasons, holdScopes, lineKinds, paymentTerms } from '#modules/orders/order.rules'
import { amountInput, currencyInput, momentInput, tenderInput } from '#modules/payments/payment.input'
import { paymentEntryKinds } from '#modules/payments/payment.rules'

const largestQuantity = 1_000_000
const quantityInput = z
  .int()
  .min(1, 'must be a whole number above zero')
  .max(largestQuantity, `must be at most ${largestQuantity}`)
const unitPriceInput = z
  .string()
  .trim()
  .regex(/^\d{1,12}(\.\d{1,6})?$/, 'must be a decimal of at most six places, like 12.50')
const dayInput = z.iso.date('must be a day like 2026-11-26')

const taxLineInput = z.object({
  title: textInput(100).describe('What the tax is called.'),
  jurisdiction: textInput(100).nullish().describe('Who levies it.'),
  rate: z
    .string()
    .trim()
    .regex(/^\d{1,3}(\.\d{1,6})?$/, 'must be parts of a hundred like 20 or 5.5')
    .nullish()
    .describe('Parts of a hundred.'),
  amount: amountInput.describe('In the order’s currency.'),
  isIncluded: z.boolean().describe('Whether the price contains it already.'),
  collectedBy: z.enum(['MERCHANT', 'MARKETPLACE']).default('MERCHANT').describe('Who pays it to the state.'),
})

const discountInput = z.object({
  code: textInput(100).nullish().describe('The code that the customer typed.'),
  title: textInput(200).nullish().describe('What the discount is called.'),
  amount: amountInput.describe('What it takes off, above zero.'),
  fundedBy: z.enum(['MERCHANT', 'CHANNEL', 'SUPPLIER']).default('MERCHANT').describe('Whose money it is.'),
})

/** What the channel promised, or the customer asked for. */
const promiseInput = z.object({
  source: z.enum(['CHANNEL', 'CUSTOMER']).default('CHANNEL').describe('Who said so.'),
  shipBy: momentInput.nullish().describe('When the goods must have left.'),
  deliverFrom: momentInput.nullish().describe('Not before this instant.'),
  deliverBy: momentInput.nullish().describe('When the goods must have arrived.'),
  deliverOn: dayInput.nullish().describe('The day of arrival; it ends at 24:00 at the destination.'),
})

const lineInput = z.object({
  sku: z.string().trim().min(1).max(100).nullish().describe('The SKU; or give the variant’s id.'),
  variantId: z.string().nullish().describe('The variant; or give its SKU.'),
  kind: z.enum(lineKinds).default('GOODS').describe('What is sold; only goods need a variant.'),
  title: textInput(300).nullish().describe('What the customer read; the variant’s title when left out.'),
  quantity: quantityInput.describe('How many, in the variant’s unit (kits for a kit).'),
  unitPrice: unitPriceInput.describe('Price of one, before discounts, of at most six places.'),
  taxLines: z.array(taxLineInput).max(20).default([]).describe('Taxes on this line.'),
  discountAllocations: z.array(discountInput).max(20).default([]).describe('What discounts take off this line.'),
  promise: promiseInput.nullish().describe('What this line was promised, when it differs from the order.'),
  notBefore: momentInput.nullish().describe('It must not leave earlier.'),
  cancelAfter: momentInput.nullish().describe('After this it is not wanted any more.'),
})

const chargeInput = z.object({
  kind: z.enum(chargeKinds).describe('What is charged.'),
  title: textInput(200).describe('What the customer read.'),
  amount: amountInput.describe('Above zero; only an ADJUSTMENT may be negative.'),
  taxLines: z.array(taxLineInput).max(20).default([]).describe('Taxes on it.'),
  discountAllocations: z.array(discountInput).max(20).default([]).describe('What discounts take off it.'),
})

const paymentInput = tenderInput.extend({
  amount: amountInput.describe('What the tender is for, in the order’s currency.'),
  entries: z
    .array(
      z.object({
        kind: z.enum(paymentEntryKinds).describe('What happened.'),
        amount: amountInput.describe('How much, above zero.'),
        reference: z.string().trim().max(200).nullish().describe('Its own number with the provider.'),
        at: momentInput.nullish().describe('When; the order’s instant when left out.'),
      }),
    )
    .max(20)
    .default([])
    .describe('What was authorized or taken already.'),
})

const customerInput = z.object({
  externalReference: z.string().trim().min(1).max(200).nullish().describe('The customer’s number in the channel.'),
  name: textInput(200).default('').describe('Their name.'),
  email: textInput(254).nullish().describe('Their address for mail.'),
  isEmailVerified: z.boolean().default(false).describe('Whether the channel has proved that it is theirs.'),
  phone: textInput(60).nullish().describe('Their telephone number.'),
})

export const placeOrderInput = z.object({
  channelId: z.string().describe('Where it was sold.'),
  externalReference: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .nullish()
    .describe('The order’s id in the channel; sent again, it is the same order.'),
  externalNumber: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .nullish()
    .describe('The number that the customer knows, when it differs.'),
  placedAt: momentInput.nullish().describe('When the customer bought; now when left out.'),
  currency: currencyInput.describe('Of all amounts.'),
  customer: customerInput.describe('Who bought.'),
  companyId: z.string().nullish().describe('The company that they bought for.'),
  purchaseOrderNumber: textInput(100).nullish().describe('The company’s number for it.'),
  shipTo: addressInput.describe('Where the goods go.'),
  billTo: addressInput.nullish().describe('Where the invoice goes; as the goods when left out.'),
  serviceCode: z.string().trim().max(60).nullish().describe('The carrier service that the customer chose.'),
  promise: promiseInput.nullish().describe('What was promised for all lines.'),
  paymentTerms: z.enum(paymentTerms).nullish().describe('When the goods may leave; the channel’s terms when left out.'),
  lines: z
    .array(lineInput)
    .min(1, 'must have at least one line')
    .max(500, 'must have at most 500 lines')
    .describe('What was bought.'),
  charges: z
    .array(chargeInput)
    .max(50)
    .default([])
    .describe('Shipping, fees, duties and discounts of the whole order.'),
  payments: z.array(paymentInput).max(20).default([]).describe('How it is paid.'),
  total: amountInput.nullish().describe('The total that the channel computed, to compare with ours.'),
  presentment: z
    .object({
      currency: currencyInput.describe('What the customer saw.'),
      total: amountInput.describe('The total they saw.'),
    })
    .nullish()
    .describe('The amounts as the customer saw them, in another currency.'),
  holds: z
    .array(
      z.object({
        reason: z.enum(holdReasons).describe('Why.'),
        blocks: z.enum(holdScopes).nullish().describe('What it stops; by the reason when left out.'),
        note: textInput(500).nullish().describe('What the owner should know.'),
      }),
    )
    .max(10)
    .default([])
    .describe('Holds that it comes with.'),
  riskScore: z.int().min(0).max(100).nullish().describe('The channel’s risk from 0 to 100.'),
  tags: z.array(textInput(40)).max(50).default([]).describe('Tags.'),
  note: textInput(5_000).nullish().describe('A note for the people who work on it.'),
})
export type PlaceOrderInput = z.output<typeof placeOrderInput>
