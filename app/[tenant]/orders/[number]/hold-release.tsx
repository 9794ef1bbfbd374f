import type { OrderHold } from '#components/orders/order-types'
import { holdReasonWords, plainWords } from '#components/orders/order-words'
import { ReleaseHold } from '#components/orders/release-hold'
import { mayReleaseHold } from '#modules/orders/hold.rules'
import { type Actor, may } from '#platform/actor'
import { releaseHold } from './actions.ts'
import type { OrderAnswer } from './order-query.ts'
import { targetOf } from './target.ts'

/** The button that ends a hold; for those who may not, who can. */
export function HoldRelease({ hold, order, actor }: { hold: OrderHold; order: OrderAnswer; actor: Actor }) {
  if (!may(actor, 'order:release-hold') || !mayReleaseHold(actor, hold))
    return <p className="text-muted">{plainWords(hold.ownerRole)} or a manager can release it.</p>
  const reason = holdReasonWords[hold.reason].toLowerCase()
  return <ReleaseHold reason={reason} ask={releaseHold.bind(null, targetOf(order, actor), hold.id)} />
}
