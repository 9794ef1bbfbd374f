import { Status, type StatusShape } from '#components/patterns/status'
import { Card } from '#components/ui/card'
import type { Tone } from '#components/ui/tone'
import { AmountText } from './amount.tsx'
import type { Amount, OrderPayment } from './order-types.tsx'
import { plainWords } from './order-words.tsx'

export type OrderTotals = {
  subtotal: Amount
  discount: Amount
  shipping: Amount
  fees: Amount
  tax: Amount
  total: Amount
  /** Null for those who may not read payments. */
  captured: Amount | null
  refunded: Amount | null
}

const SHAPE: Readonly<Record<string, [StatusShape, Tone]>> = {
  PENDING: ['empty', 'attention'],
  AUTHORIZED: ['half', 'information'],
  CAPTURED: ['full', 'ok'],
  PARTIALLY_CAPTURED: ['half', 'ok'],
  FAILED: ['cross', 'problem'],
  DISPUTED: ['cross', 'problem'],
  VOIDED: ['cross', 'neutral'],
  EXPIRED: ['cross', 'problem'],
}

/** What it costs and what was paid, in the order's currency. */
export function OrderMoney({
  totals,
  payments,
  terms,
}: {
  totals: OrderTotals
  payments: readonly OrderPayment[] | null
  terms: string
}) {
  const lines: readonly [string, Amount, boolean][] = [
    ['Goods', totals.subtotal, true],
    ['Discount', totals.discount, !isZero(totals.discount)],
    ['Shipping', totals.shipping, !isZero(totals.shipping)],
    ['Fees', totals.fees, !isZero(totals.fees)],
    ['Tax', totals.tax, !isZero(totals.tax)],
  ]
  return (
    <Card title="Money" beside={terms}>
      <dl className="flex flex-col gap-1 text-control">
        {lines.map(([label, amount, isShown]) => (isShown ? <Row key={label} label={label} amount={amount} /> : null))}
        <Row label="Total" amount={totals.total} strong />
        {totals.captured ? <Row label="Captured" amount={totals.captured} /> : null}
        {totals.refunded && !isZero(totals.refunded) ? <Row label="Refunded" amount={totals.refunded} /> : null}
      </dl>
      {payments && payments.length > 0 ? (
        <ul className="mt-3 flex flex-col gap-2 border-t border-line pt-3 text-control">
          {payments.map((payment) => (
            <Payment key={payment.id} payment={payment} />
          ))}
        </ul>
      ) : null}
      {payments?.length === 0 ? (
        <p className="mt-3 border-t border-line pt-3 text-control text-muted">No payment was recorded.</p>
      ) : null}
    </Card>
  )
}

const isZero = ({ amount }: Amount): boolean => Number(amount) === 0

function Row({ label, amount, strong }: { label: string; amount: Amount; strong?: boolean }) {
  return (
    <div
      className={
        strong
          ? 'flex justify-between gap-4 border-t border-line pt-1.5 mt-0.5 font-semibold'
          : 'flex justify-between gap-4'
      }
    >
      <dt className={strong ? '' : 'text-muted'}>{label}</dt>
      <dd>
        <AmountText of={amount} />
      </dd>
    </div>
  )
}

function Payment({ payment }: { payment: OrderPayment }) {
  const [shape, tone] = SHAPE[payment.status] ?? ['empty', 'neutral']
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-3">
      <span className="min-w-0">
        {plainWords(payment.method)} <span className="text-muted">{payment.provider}</span>
      </span>
      <span className="flex items-center gap-3">
        <Status label={plainWords(payment.status)} shape={shape} tone={tone} />
        <AmountText of={payment.amount} />
      </span>
      {payment.reference ? <span className="w-full truncate font-mono text-muted">{payment.reference}</span> : null}
    </li>
  )
}
