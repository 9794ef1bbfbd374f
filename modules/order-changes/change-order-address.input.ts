import { z } from 'zod'
import { requiredText } from '#lib/zod-fields'
import { addressInput } from '#modules/orders/address.input'
import { orderIdField, workFields } from './order-change.input.ts'

export const changeOrderAddressInput = z.object({
  orderId: orderIdField,
  address: addressInput.describe('The whole new address.'),
  reason: requiredText(300).default('The customer asked for it.'),
  afterLabel: workFields.afterLabel,
})
