import type { CancelReason } from '#components/orders/act-fields'
import { AmountText } from '#components/orders/amount'
import { DueTime } from '#components/orders/due-time'
import { OrderActs } from '#components/orders/order-acts'
import { OrderTracks } from '#components/orders/order-tracks'
import { PageHeader } from '#components/patterns/page-header'
import { Badge } from '#components/ui/badge'
import { DateTime } from '#components/ui/date-time'
import type { Actor } from '#platform/actor'
import { cancelOrder, changeAddress, confirmOrder, holdOrder } from './actions.ts'
import { changeQuantities } from './change-quantities.ts'
import type { OrderAnswer } from './order-query.ts'
import { loadAddress } from './personal.ts'
import { targetOf } from './target.ts'

type OrderHeadProps = { order: OrderAnswer; actor: Actor; cancelReasons: readonly CancelReason[] }

/** Number, channel and total; the three axes; what may be done. */
export function OrderHead({ order, actor, cancelReasons }: OrderHeadProps) {
  const theirs = order.externalReferences.find(({ type }) => type === 'ORDER_NUMBER' || type === 'NUMBER')?.value
  return (
    <PageHeader
      breadcrumb={[{ label: 'Orders', href: `/${actor.tenantSlug}/orders` }, { label: order.number }]}
      title={`Order ${order.number}`}
      beside={
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-reading text-muted">
          <span>{order.channelName}</span>
          {theirs ? <span className="font-mono">{theirs}</span> : null}
          <span aria-hidden>·</span>
          <span className="font-medium text-ink">
            <AmountText of={order.totals.total} />
          </span>
          {order.tags.map((tag) => (
            <Badge key={tag}>{tag}</Badge>
          ))}
        </span>
      }
      line={<DueLine order={order} />}
      actions={<Acts order={order} actor={actor} cancelReasons={cancelReasons} />}
    >
      <OrderTracks axes={order} />
    </PageHeader>
  )
}

function DueLine({ order }: { order: OrderAnswer }) {
  return (
    <>
      Placed <DateTime value={order.placedAt} />
      {order.status === 'CANCELLED' ? (
        <> · cancelled{order.cancelReason ? `: ${order.cancelReason.toLowerCase().replaceAll('_', ' ')}` : ''}</>
      ) : null}
      {order.promisedShipBy ? (
        <>
          {' · next goods leave by '}
          <DueTime value={order.promisedShipBy} />
        </>
      ) : null}
    </>
  )
}

function Acts({ order, actor, cancelReasons }: OrderHeadProps) {
  const target = targetOf(order, actor)
  const goods = order.lines.filter(({ kind }) => kind === 'GOODS')
  const lines = goods.map(({ id, sku, title, ordered, cancelled, shipped }) => ({
    id,
    sku,
    title,
    live: ordered - cancelled,
    shipped,
  }))
  const left = lines.reduce((sum, line) => sum + line.shipped, 0)
  const open = lines.reduce((sum, line) => sum + line.live - line.shipped, 0)
  return (
    <OrderActs
      number={order.number}
      actions={order.supportedActions}
      units={{ left, open }}
      lines={lines}
      cancelReasons={cancelReasons}
      ask={{
        hold: holdOrder.bind(null, target),
        confirm: confirmOrder.bind(null, target),
        address: changeAddress.bind(null, target),
        cancel: cancelOrder.bind(null, target),
        quantities: changeQuantities.bind(null, target, lines),
      }}
      loadAddress={loadAddress.bind(null, actor.tenantSlug, order.number)}
    />
  )
}
