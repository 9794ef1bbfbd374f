import { masked } from '#components/orders/masked'
import { OrderCustomer } from '#components/orders/order-customer'
import { OrderMoney } from '#components/orders/order-money'
import { plainWords, termsWords } from '#components/orders/order-words'
import { Card } from '#components/ui/card'
import { DefinitionList } from '#components/ui/definition-list'
import { type Actor, may } from '#platform/actor'
import type { OrderAnswer } from './order-query.ts'
import { revealPerson } from './personal.ts'

/** Who bought and how it is paid, what others call it. */
export function OrderSide({ order, actor }: { order: OrderAnswer; actor: Actor }) {
  const { customer } = order
  const href = customer ? `/${actor.tenantSlug}/customers/${customer.id}` : null
  const person = {
    name: order.customerName,
    email: order.contactEmail,
    phone: order.contactPhone,
    shipTo: order.shipTo,
  }
  const reveal = may(actor, 'personal-data:read') ? revealPerson.bind(null, actor.tenantSlug, order.number) : null
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <OrderCustomer
        masked={masked(person)}
        customer={customer && href ? { href, orderCount: customer.orderCount } : null}
        reveal={reveal}
      />
      <OrderMoney totals={order.totals} payments={order.payments} terms={termsWords[order.paymentTerms]} />
      <References order={order} />
    </div>
  )
}

function References({ order }: { order: OrderAnswer }) {
  return (
    <Card title="Known as">
      <DefinitionList
        items={[
          { term: 'Channel', value: order.channelName },
          ...order.externalReferences.map(({ connection, type, value }) => ({
            term: referenceWords(connection, type),
            value: <span className="font-mono">{value}</span>,
          })),
          ...(order.purchaseOrderNumber ? [{ term: 'Purchase order', value: order.purchaseOrderNumber }] : []),
          { term: 'Origin', value: plainWords(order.origin) },
          ...(order.riskScore === null ? [] : [{ term: 'Risk', value: `${order.riskScore} of 100` }]),
          ...(order.note ? [{ term: 'Note', value: order.note }] : []),
        ]}
      />
    </Card>
  )
}

/** "channel:web" and ORDER → "Order at web". */
const referenceWords = (connection: string, type: string): string =>
  `${plainWords(type)} at ${connection.split(':').at(-1)}`
