import { z } from 'zod'
import { emailField, requiredText, textField } from '#lib/zod-fields'
import { addressInput } from '#modules/orders/address.input'
import { orderChangeKinds } from '#modules/orders/order.rules'

export const orderIdField = z.uuid('must be the id of an order')
export const changeIdField = z.uuid('must be the id of a change')

/** How goods that somebody has begun to work on are dealt with. */
export const workFields = {
  putBack: z
    .enum(['TASK', 'DONE'])
    .default('TASK')
    .describe('Units that are picked: TASK = somebody has to carry them back; DONE = they lie in their bins again.'),
  afterLabel: z
    .enum(['VOID', 'REFUSE'])
    .default('VOID')
    .describe('Parcels with a label that have not left: VOID = void the label; REFUSE = leave them as they are.'),
}

/** What a change asks for; the field of its kind is required, the others are left out. */
export const proposalFields = {
  kind: z.enum(orderChangeKinds).describe('What is changed.'),
  lines: z
    .array(
      z.object({
        orderLineId: z.uuid('must be the id of an order line'),
        quantity: z
          .int('must be a whole number')
          .min(0, 'must not be negative')
          .max(1_000_000, 'must be at most 1000000')
          .describe('How many the customer wants now, cancelled units not counted; 0 cancels the line.'),
      }),
    )
    .max(500, 'must have at most 500 lines')
    .optional()
    .describe('For QUANTITIES.'),
  address: addressInput.optional().describe('For ADDRESS: the whole new address.'),
  serviceCode: z.string().trim().min(1).max(40).optional().describe('For SERVICE: the code of the carrier service.'),
  contact: z
    .object({
      name: textField(200).optional(),
      email: z.union([z.literal(''), emailField]).optional(),
      phone: textField(60).optional(),
    })
    .optional()
    .describe('For CONTACT: what is left out stays.'),
  ...workFields,
}

export const reasonField = requiredText(300).describe(
  'Why; for CANCEL the code of a reason for cancelling, such as CUSTOMER_REQUEST.',
)

const needs = { ADDRESS: 'address', QUANTITIES: 'lines', SERVICE: 'serviceCode', CONTACT: 'contact' } as const

/** The field that the kind needs and that is missing, or null. */
export function missingField(proposal: z.output<z.ZodObject<typeof proposalFields>>): string | null {
  if (proposal.kind === 'CANCEL') return null
  const field = needs[proposal.kind]
  const value = proposal[field]
  return value === undefined || (Array.isArray(value) && value.length === 0) ? field : null
}

export type Proposal = z.output<z.ZodObject<typeof proposalFields>>
