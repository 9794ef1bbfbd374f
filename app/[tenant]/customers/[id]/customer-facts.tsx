import { maskedPlace } from '#components/orders/masked'
import { OrderCustomer } from '#components/orders/order-customer'
import { plainWords } from '#components/orders/order-words'
import { Badge } from '#components/ui/badge'
import { Card } from '#components/ui/card'
import { DateTime } from '#components/ui/date-time'
import { maskEmail, maskName, maskPhone } from '#modules/customers/mask-customer.rules'
import { type Actor, may } from '#platform/actor'
import type { CustomerAnswer } from './customer-query.ts'
import { revealCustomer } from './reveal-customer.ts'

/** Who they are, masked until revealed, and what they are recognized by. */
export function CustomerFacts({ customer, actor }: { customer: CustomerAnswer; actor: Actor }) {
  const { name, email, phone, addresses, isMasked } = customer
  const reveal = may(actor, 'personal-data:read') ? revealCustomer.bind(null, actor.tenantSlug, customer.id) : null
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <OrderCustomer
        title="Contact"
        masked={{
          name: isMasked ? name : maskName(name),
          place: addresses[0] ? maskedPlace(addresses[0]) : '',
          email: email && !isMasked ? maskEmail(email) : email,
          phone: phone && !isMasked ? maskPhone(phone) : phone,
        }}
        customer={null}
        detail={plainWords(customer.kind)}
        reveal={reveal}
      />
      <Card title="Recognized by">
        {customer.matchKeys.length === 0 ? (
          <p className="text-control text-muted">Nothing joins orders to this record by itself.</p>
        ) : null}
        <ul className="flex flex-col gap-1.5 text-control">
          {customer.matchKeys.map((key) => (
            <li key={`${key.kind} ${key.scope} ${key.createdAt}`} className="flex flex-wrap items-center gap-2">
              <span>{plainWords(key.kind)}</span>
              <span className="text-muted">{key.scope}</span>
              <Badge tone={key.strength === 'STRONG' ? 'ok' : 'neutral'}>{plainWords(key.strength)}</Badge>
            </li>
          ))}
        </ul>
        <p className="mt-3 text-control text-muted">
          Known since <DateTime value={customer.createdAt} format="day" />
        </p>
      </Card>
    </div>
  )
}
