import type { Metadata } from 'next'
import { PlaceOrderForm } from '#components/orders/place-order-form'
import { PageHeader } from '#components/patterns/page-header'
import { EmptyState } from '#components/ui/empty-state'
import { graphql } from '#graphql/documents'
import { execute } from '#graphql/execute'
import { countryName } from '#lib/address-lines'
import { COUNTRY_CODES } from '#lib/postal/postal-rules'
import { may } from '#platform/actor'
import { newId } from '#platform/ids'
import { requireActor } from '../../../actor.ts'
import { findProducts, placeOrder } from './place-order.ts'

export const metadata: Metadata = { title: 'Place order' }

type ChannelChoice = { id: string; name: string; currency: string; status: string; type: string }

const channelsQuery = graphql<{ channels: { nodes: readonly ChannelChoice[] } }>(`
  query ChannelsToSellIn { channels(first: 100) { nodes { id name currency status type } } }
`)

/** An order that somebody gives on the telephone: rehearsed as it is written, placed with one button. */
export default async function PlaceOrderPage({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant } = await params
  const actor = await requireActor(tenant)
  const { channels } = await execute(actor, channelsQuery, {})
  const isMarketplace = ({ type }: ChannelChoice) => Number(type === 'MARKETPLACE')
  const active = [...channels.nodes].filter(({ status }) => status === 'ACTIVE')
  const open = active.sort((a, b) => isMarketplace(a) - isMarketplace(b))
  const countries = COUNTRY_CODES.map((value) => ({ value, label: countryName(value) }))
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: 'Orders', href: `/${tenant}/orders` }, { label: 'Place order' }]}
        title="Place order"
        line="What it would do is worked out as you write; nothing is stored before the button"
      />
      <div className="px-4 pb-16 lg:px-6">
        {open.length === 0 || !may(actor, 'order:place') ? (
          <EmptyState title={open.length === 0 ? 'No channel takes orders now' : 'Your role does not place orders'}>
            {open.length === 0 ? 'An administrator can resume one.' : 'Support and managers do.'}
          </EmptyState>
        ) : (
          <PlaceOrderForm
            channels={open}
            countries={countries.sort((a, b) => a.label.localeCompare(b.label))}
            ordersHref={`/${tenant}/orders`}
            findProducts={findProducts.bind(null, tenant)}
            ask={placeOrder.bind(null, { tenant, key: newId() })}
          />
        )}
      </div>
    </>
  )
}
