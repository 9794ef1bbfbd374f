import type { ImportedPayment } from '#modules/capture/import-orders.input'
import type { CellReader } from './cell-reader.rules.ts'
import type { ReadLine } from './order-lines.rules.ts'
import type { OrderProfile } from './profile.rules.ts'

type PaymentFields = NonNullable<OrderProfile['payments']>

/** The tenders of an order: one per row of their file, or one from the order's own first row. */
export function readPayments(
  profile: OrderProfile,
  head: CellReader,
  all: readonly ReadLine[],
  currency: string,
): ImportedPayment[] {
  const fields = profile.payments
  if (!fields) return []
  const readers =
    fields.from === profile.primary
      ? [head]
      : all.filter(({ row }) => row.file === fields.from).map(({ reader }) => reader)
  return readers.flatMap((reader) => {
    const payment = paymentOf(fields, reader, currency)
    return payment.amountMinor === '0' && payment.method === 'OTHER' ? [] : [payment]
  })
}

function paymentOf(fields: PaymentFields, reader: CellReader, currency: string): ImportedPayment {
  const at = reader.instant(fields.at)
  const told = fields.state ? reader.word(fields.state) : null
  const status = told ?? (at === null ? 'PENDING' : 'CAPTURED')
  const amount = reader.amount(fields.amount, currency)
  const outstanding = status === 'CAPTURED' ? reader.amount(fields.outstanding, currency) : 0n
  const isNegative = amount - outstanding < 0n
  if (isNegative) reader.note(fields.amount, 'NOT_AN_AMOUNT', 'an amount of zero or more')
  return {
    method: reader.word(fields.method) ?? 'OTHER',
    provider: reader.text(fields.provider, 60),
    amountMinor: (amount - outstanding).toString(),
    status,
    installments: reader.raw(fields.installments) === '' ? 1 : reader.quantity(fields.installments),
    reference: reader.text(fields.reference, 200) || null,
    at,
    refundedMinor: reader.amount(fields.refunded, currency).toString(),
  }
}
