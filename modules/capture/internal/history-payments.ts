import type { AxisPayment } from '#modules/orders/order-axes.rules'
import type { PaymentEntryKind, TenderStatus } from '#modules/payments/payment.rules'
import { newId } from '#platform/ids'
import type { ImportedOrder, ImportedPayment } from '../import-orders.input.ts'

export interface PaymentRow extends AxisPayment {
  readonly id: string
  readonly orderId: string
  readonly method: string
  readonly provider: string
  readonly collectedBy: string
  readonly currency: string
  readonly amountMinor: bigint
  readonly authorizedMinor: bigint
  readonly capturedMinor: bigint
  readonly refundedMinor: bigint
  readonly reference: string | null
  readonly installments: number
  readonly authorizedAt: string | null
  readonly capturedAt: string | null
  readonly createdAt: string
  readonly entries: readonly { readonly kind: PaymentEntryKind; readonly amountMinor: bigint }[]
  readonly at: string
}

function statusOf({ status }: ImportedPayment, captured: bigint, refunded: bigint): TenderStatus {
  if (status !== 'CAPTURED' || refunded === 0n) return status
  return refunded >= captured ? 'REFUNDED' : 'PARTIALLY_REFUNDED'
}

function entriesOf(payment: ImportedPayment, amount: bigint, refunded: bigint): PaymentRow['entries'] {
  if (payment.status === 'PENDING') return []
  if (payment.status === 'AUTHORIZED') return [{ kind: 'AUTHORIZATION', amountMinor: amount }]
  if (payment.status === 'VOIDED') return [{ kind: 'VOID', amountMinor: amount }]
  const capture = { kind: 'CAPTURE', amountMinor: amount } as const
  return refunded === 0n ? [capture] : [capture, { kind: 'REFUND', amountMinor: refunded }]
}

/** The tenders of an order as its source reports them, each with the entries that it came about by. */
export function paymentRows(order: ImportedOrder, orderId: string, collectedBy: 'MERCHANT' | 'CHANNEL'): PaymentRow[] {
  return order.payments.map((payment) => {
    const amount = BigInt(payment.amountMinor)
    const isTaken = payment.status === 'CAPTURED'
    const captured = isTaken ? amount : 0n
    const refunded = isTaken ? BigInt(payment.refundedMinor) : 0n
    const authorized = isTaken || payment.status === 'AUTHORIZED' ? amount : 0n
    const at = payment.at ?? order.placedAt
    return {
      id: newId(),
      orderId,
      method: payment.method,
      provider: payment.provider,
      collectedBy,
      currency: order.currency,
      amountMinor: amount,
      authorized,
      captured,
      refunded,
      authorizedMinor: authorized,
      capturedMinor: captured,
      refundedMinor: refunded,
      status: statusOf(payment, captured, refunded),
      authorizationExpiresAt: null,
      reference: payment.reference,
      installments: payment.installments,
      authorizedAt: authorized > 0n ? at : null,
      capturedAt: isTaken ? at : null,
      createdAt: order.placedAt,
      entries: entriesOf(payment, amount, refunded),
      at,
    }
  })
}

export const paymentColumns = {
  id: 'uuid',
  orderId: 'uuid',
  method: 'text',
  provider: 'text',
  collectedBy: 'text',
  status: 'text',
  currency: 'text',
  amountMinor: 'bigint',
  authorizedMinor: 'bigint',
  capturedMinor: 'bigint',
  refundedMinor: 'bigint',
  reference: 'text',
  installments: 'int',
  authorizedAt: 'timestamptz',
  capturedAt: 'timestamptz',
  createdAt: 'timestamptz',
}

export const entryColumns = {
  id: 'uuid',
  paymentId: 'uuid',
  kind: 'text',
  amountMinor: 'bigint',
  currency: 'text',
  reference: 'text',
  at: 'timestamptz',
  recordedAt: 'timestamptz',
}
