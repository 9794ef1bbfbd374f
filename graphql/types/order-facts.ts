import type {
  ChargeView,
  CustomerOfOrder,
  ExceptionOfOrderView,
  OrderChangeOfOrderView,
  ReferenceView,
} from '#modules/orders/order-context.view'
import { toGlobalId } from '#platform/ids'
import { builder, personal } from '../builder.ts'
import { ChargeKindEnum } from '../enums/order-enums.ts'
import { Money, moneyOf } from '../money.ts'

export const OrderCharge = builder.objectRef<ChargeView & { readonly currency: string }>('OrderCharge').implement({
  description: 'Shipping, a fee, duties or a discount of the whole order.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ChargeKindEnum, description: 'What is charged.' }),
    title: t.exposeString('title', { description: 'What the customer read.' }),
    amount: t.field({
      type: Money,
      description: 'How much.',
      resolve: (charge) => moneyOf(charge.amountMinor, charge.currency),
    }),
    tax: t.field({
      type: Money,
      description: 'Taxes on it.',
      resolve: (charge) => moneyOf(charge.taxMinor, charge.currency),
    }),
  }),
})

export const OrderCustomer = builder.objectRef<CustomerOfOrder>('OrderCustomer').implement({
  description: 'Who bought.',
  fields: (t) => ({
    id: t.id({ description: 'The customer’s global id.', resolve: (customer) => toGlobalId('Customer', customer.id) }),
    name: t.exposeString('name', { ...personal, description: 'Their name; null without the right to personal data.' }),
    email: t.exposeString('email', {
      ...personal,
      description: 'Their e-mail; null when unknown or without that right.',
    }),
    phone: t.exposeString('phone', {
      ...personal,
      description: 'Their telephone; null when unknown or without that right.',
    }),
    kind: t.exposeString('kind', { description: 'GUEST, ACCOUNT or COMPANY_CONTACT.' }),
    orderCount: t.exposeInt('orderCount', { description: 'How many orders of theirs you may see, this one too.' }),
  }),
})

export const OrderException = builder.objectRef<ExceptionOfOrderView>('OrderException').implement({
  description: 'Something about the order that somebody must look at.',
  fields: (t) => ({
    id: t.id({ description: 'Its global id.', resolve: (one) => toGlobalId('Exception', one.id) }),
    type: t.exposeString('type', { description: 'What kind of problem, such as "oversold".' }),
    severity: t.exposeString('severity', { description: 'LOW, MEDIUM, HIGH or CRITICAL.' }),
    status: t.exposeString('status', { description: 'How far it is.' }),
    title: t.exposeString('title', { description: 'The problem in one sentence.' }),
    ownerRole: t.exposeString('ownerRole', { description: 'The role that looks after it.' }),
    raisedAt: t.expose('raisedAt', { type: 'DateTime', description: 'When it was raised.' }),
    dueAt: t.expose('dueAt', {
      type: 'DateTime',
      nullable: true,
      description: 'By when it must be settled; null without a clock.',
    }),
  }),
})

export const OrderChangeSummary = builder.objectRef<OrderChangeOfOrderView>('OrderChangeSummary').implement({
  description: 'A change of the order that was proposed.',
  fields: (t) => ({
    id: t.id({ description: 'Its global id.', resolve: (change) => toGlobalId('OrderChange', change.id) }),
    kind: t.exposeString('kind', { description: 'ADDRESS, QUANTITIES, CANCEL, SERVICE or CONTACT.' }),
    status: t.exposeString('status', { description: 'PROPOSED, APPLIED, PART_APPLIED, REFUSED or WITHDRAWN.' }),
    reason: t.exposeString('reason', { description: 'Why it was proposed.' }),
    proposedAt: t.expose('proposedAt', { type: 'DateTime', description: 'When it was proposed.' }),
    settledAt: t.expose('settledAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was settled; null while it is open.',
    }),
  }),
})

export const ExternalReference = builder.objectRef<ReferenceView>('ExternalReference').implement({
  description: 'What another system calls it.',
  fields: (t) => ({
    connection: t.exposeString('connection', { description: 'Which system, such as "channel:web".' }),
    type: t.exposeString('type', { description: 'What of it is meant, such as "ORDER" or "NUMBER".' }),
    value: t.exposeString('value', { description: 'What it is called there.' }),
  }),
})
