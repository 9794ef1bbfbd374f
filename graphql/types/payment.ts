import type { PaymentOfOrderView } from '#modules/orders/order-context.view'
import { toGlobalId } from '#platform/ids'
import { builder } from '../builder.ts'
import { PaymentEntryKindEnum, PaymentMethodEnum, TenderStatusEnum } from '../enums/payment-enums.ts'
import { Money, moneyOf } from '../money.ts'

const PaymentEntry = builder
  .objectRef<PaymentOfOrderView['entries'][number] & { readonly currency: string }>('PaymentEntry')
  .implement({
    description: 'What happened to a payment. Never changed, never deleted.',
    fields: (t) => ({
      kind: t.expose('kind', { type: PaymentEntryKindEnum, description: 'What happened.' }),
      amount: t.field({
        type: Money,
        description: 'How much.',
        resolve: (entry) => moneyOf(entry.amountMinor, entry.currency),
      }),
      reference: t.exposeString('reference', {
        nullable: true,
        description: 'Its number with the provider; null when it has none.',
      }),
      at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    }),
  })

export const Payment = builder.objectRef<PaymentOfOrderView>('Payment').implement({
  description: 'One tender of an order: its ledger, and where it stands.',
  fields: (t) => ({
    id: t.id({ description: 'Its global id.', resolve: (payment) => toGlobalId('Payment', payment.id) }),
    method: t.expose('method', { type: PaymentMethodEnum, description: 'How the customer pays.' }),
    provider: t.exposeString('provider', { description: 'Who moves the money.' }),
    collectedBy: t.exposeString('collectedBy', {
      description: 'Who receives it from the customer: MERCHANT or CHANNEL.',
    }),
    status: t.expose('status', { type: TenderStatusEnum, description: 'Where it stands.' }),
    amount: t.field({
      type: Money,
      description: 'What it is for.',
      resolve: (p) => moneyOf(p.amountMinor, p.currency),
    }),
    authorized: t.field({
      type: Money,
      description: 'Authorized.',
      resolve: (p) => moneyOf(p.authorizedMinor, p.currency),
    }),
    captured: t.field({ type: Money, description: 'Taken.', resolve: (p) => moneyOf(p.capturedMinor, p.currency) }),
    refunded: t.field({
      type: Money,
      description: 'Given back.',
      resolve: (p) => moneyOf(p.refundedMinor, p.currency),
    }),
    reference: t.exposeString('reference', {
      nullable: true,
      description: 'Its number with the provider; null when it has none.',
    }),
    authorizationExpiresAt: t.expose('authorizationExpiresAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When its authorization ends; null when it does not or there is none.',
    }),
    installments: t.exposeInt('installments', { description: 'In how many parts the customer pays.' }),
    entries: t.field({
      type: [PaymentEntry],
      description: 'What happened to it, in order.',
      resolve: ({ entries, currency }) => entries.map((entry) => ({ ...entry, currency })),
    }),
  }),
})
