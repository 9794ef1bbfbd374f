import { CircleCheck, Clock, Plus, Search } from 'lucide-react'
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { DataTable } from '#components/patterns/data-table'
import { PageHeader } from '#components/patterns/page-header'
import { Button, ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { Input } from '#components/ui/input'
import { TextLink } from '#components/ui/text-link'
import { execute } from '#graphql/execute'
import { may } from '#platform/actor'
import { requireActor } from '../../actor.ts'
import { orderColumns } from '../orders/order-columns.tsx'
import type { OrderRow } from '../orders/orders-query.ts'
import { deskQuery } from './desk-query.ts'

export const metadata: Metadata = { title: 'Support desk' }

/** Where a support agent begins: find an order, and what customers will call about next. */
export default async function SupportPage({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant } = await params
  const actor = await requireActor(tenant)
  const { held, late } = await execute(actor, deskQuery, { now: actor.now.toISOString() })
  const orders = `/${tenant}/orders`
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: 'Support desk' }]}
        title="Support desk"
        line="Find the order that somebody calls about, or take the next one that will be asked for"
        primary={
          may(actor, 'order:place') ? (
            <ButtonLink href={`${orders}/new`} icon={<Plus aria-hidden />}>
              Place order
            </ButtonLink>
          ) : undefined
        }
      >
        <form action={orders} className="flex max-w-180 gap-2">
          <Input
            type="search"
            name="search"
            size="lg"
            aria-label="Find an order"
            placeholder="Number, name and postcode, e-mail, phone, SKU, tracking"
            prefix={<Search aria-hidden />}
            autoComplete="off"
          />
          <Button type="submit" size="lg" variant="primary">
            Find
          </Button>
        </form>
      </PageHeader>
      <Orders
        title="Held"
        more={{
          href: `${orders}?held=PAYMENT&held=FRAUD_REVIEW&held=ADDRESS&held=CUSTOMER_REQUEST&held=STOCK&held=PRICE_DIFFERENCE&held=CHANNEL_REQUEST&held=OTHER`,
          label: 'All held orders',
        }}
        rows={held.nodes}
        tenant={tenant}
        empty={
          <EmptyState icon={<CircleCheck />} title="No order is held">
            An order stands here while its address, money or stock is in question.
          </EmptyState>
        }
      />
      <Orders
        title="Late to leave"
        more={{ href: `${orders}?sort=due`, label: 'All by due time' }}
        rows={late.nodes}
        tenant={tenant}
        empty={
          <EmptyState icon={<Clock />} title="Nothing is late">
            An order stands here when its goods should have left already.
          </EmptyState>
        }
      />
    </>
  )
}

type OrdersProps = {
  title: string
  more: { href: string; label: string }
  rows: readonly OrderRow[]
  tenant: string
  empty: ReactNode
}

function Orders({ title, more, rows, tenant, empty }: OrdersProps) {
  const columns = orderColumns({ placed: '', due: '', byDue: false }).map(({ sort: _, ...column }) => column)
  return (
    <div className="pb-8">
      <div className="flex items-baseline justify-between gap-4 px-4 py-2 lg:px-6">
        <h2 className="text-section font-semibold">{title}</h2>
        <span className="text-control">
          <TextLink href={more.href}>{more.label}</TextLink>
        </span>
      </div>
      <DataTable
        label={title}
        columns={columns}
        rows={rows}
        rowId={(row) => row.id}
        rowHref={(row) => `/${tenant}/orders/${row.number}`}
        rowTone={(row) => (row.openHolds > 0 ? 'attention' : undefined)}
        empty={empty}
      />
    </div>
  )
}
