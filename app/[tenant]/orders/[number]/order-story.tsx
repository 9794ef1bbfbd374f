import { DecisionView } from '#components/orders/decision-view'
import { OrderTimeline } from '#components/orders/order-timeline'
import { Card } from '#components/ui/card'
import { TextLink } from '#components/ui/text-link'
import { toGlobalId } from '#platform/ids'
import type { OrderAnswer } from './order-query.ts'

/** Everything that happened, and why. */
export function OrderStory({ order, tenant }: { order: OrderAnswer; tenant: string }) {
  const { timeline, decisions } = order
  const why = (id: string) => {
    const decision = decisions?.find((known) => known.id === toGlobalId('Decision', id))
    return decision ? (
      <DecisionView decision={decision} policyHref={`/${tenant}/manager/policies/${decision.policyKey}`} />
    ) : null
  }
  return (
    <div id="timeline" className="min-w-0 scroll-mt-16 lg:col-span-2 min-[87.5rem]:col-span-1">
      <Card title="Timeline">
        {timeline ? (
          <>
            <OrderTimeline events={timeline.nodes} why={why} />
            {timeline.pageInfo.hasNextPage ? (
              <p className="mt-4 text-control">
                {timeline.nodes.length < 100 ? (
                  <TextLink href={`/${tenant}/orders/${order.number}?events=all#timeline`}>
                    Show what happened before
                  </TextLink>
                ) : (
                  <TextLink href={`/${tenant}/manager/events`}>The rest stands in the audit trail</TextLink>
                )}
              </p>
            ) : null}
          </>
        ) : (
          <p className="text-control text-muted">Your role does not read the history of orders.</p>
        )}
      </Card>
    </div>
  )
}
