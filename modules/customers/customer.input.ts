import { z } from 'zod'
import { addressField, emailField, requiredText, textField } from '#lib/zod-fields'
import { customerKinds } from './customer.rules.ts'

const fields = {
  name: requiredText(200),
  email: emailField.nullable(),
  phone: requiredText(40).nullable(),
  kind: z.enum(customerKinds),
  companyId: z.uuid().nullable().describe('The company they buy for.'),
  addresses: z.array(addressField).max(20).describe('Where they have things sent; the first is used by default.'),
  note: textField(2_000).nullable(),
  locale: z
    .string()
    .regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'must be a locale such as en-GB')
    .nullable()
    .describe('The language they are written to in.'),
}

export const createCustomerInput = z.object({
  name: fields.name,
  email: fields.email.optional(),
  isEmailVerified: z
    .boolean()
    .default(false)
    .describe('Whether the address was proved to be theirs: only then it joins them to orders that carry it.'),
  phone: fields.phone.optional(),
  kind: fields.kind.default('ACCOUNT'),
  companyId: fields.companyId.optional(),
  addresses: fields.addresses.default([]),
  note: fields.note.optional(),
  locale: fields.locale.optional(),
})

/** Fields left out stay as they are. */
export const updateCustomerInput = z.object({ customerId: z.string(), ...z.object(fields).partial().shape })

export const mergeCustomersInput = z.object({
  customerId: z.string().describe('The customer who remains.'),
  duplicateId: z.string().describe('The record that is joined to them; it is kept and can be parted again.'),
})

export const unmergeCustomerInput = z.object({
  customerId: z.string().describe('The record that was joined to another.'),
})

export type CreateCustomerInput = z.input<typeof createCustomerInput>
export type UpdateCustomerInput = z.input<typeof updateCustomerInput>
