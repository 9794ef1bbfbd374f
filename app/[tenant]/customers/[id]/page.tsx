import { Package } from 'lucide-react'
import { notFound } from 'next/navigation'
import { DataTable } from '#components/patterns/data-table'
import { PageHeader } from '#components/patterns/page-header'
import { Banner } from '#components/ui/banner'
import { EmptyState } from '#components/ui/empty-state'
import { Pagination } from '#components/ui/pagination'
import { TextLink } from '#components/ui/text-link'
import { execute } from '#graphql/execute'
import { maskName } from '#modules/customers/mask-customer.rules'
import { requireActor } from '../../../actor.ts'
import { orderColumns } from '../../orders/order-columns.tsx'
import { addressOf, type Search } from '../../orders/search-params.ts'
import { CustomerFacts } from './customer-facts.tsx'
import { customerQuery } from './customer-query.ts'

type PageProps = { params: Promise<{ tenant: string; id: string }>; searchParams: Promise<Search> }

export const metadata = { title: 'Customer' }

/** One customer: who they are, and every order of theirs. */
export default async function CustomerPage({ params, searchParams }: PageProps) {
  const [{ tenant, id }, search] = await Promise.all([params, searchParams])
  const actor = await requireActor(tenant)
  const after = [search.after].flat()[0] ?? null
  const { customer, orders } = await execute(actor, customerQuery, { id: decodeURIComponent(id), after })
  if (!customer) notFound()
  const path = `/${tenant}/customers/${id}`
  const { nodes, pageInfo } = orders
  const columns = orderColumns({ placed: path, due: path, byDue: false }).filter(
    (column) => column.id !== 'customer' && column.id !== 'due',
  )
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: 'Customers', href: `/${tenant}/customers` }, { label: maskName(customer.name) }]}
        title={customer.isMasked ? customer.name : maskName(customer.name)}
        line={
          nodes.length === 0
            ? 'No orders in sight'
            : `${nodes.length}${pageInfo.hasNextPage || after ? ' orders on this page' : nodes.length === 1 ? ' order' : ' orders'}`
        }
      />
      <div className="grid items-start gap-4 px-4 pb-16 lg:grid-cols-[minmax(0,1fr)_18rem] lg:px-6">
        <div className="-mx-4 min-w-0 lg:-mx-6">
          {customer.mergedInto ? (
            <Banner tone="information" title="This record was joined to another" className="mx-4 mb-3 lg:mx-6">
              Its orders are <TextLink href={`/${tenant}/customers/${customer.mergedInto.id}`}>theirs</TextLink> too.
            </Banner>
          ) : null}
          <DataTable
            label="Their orders"
            columns={columns.map(({ sort: _, ...column }) => column)}
            rows={nodes}
            rowId={(row) => row.id}
            rowHref={(row) => `/${tenant}/orders/${row.number}`}
            rowTone={(row) => (row.openHolds > 0 ? 'attention' : undefined)}
            empty={
              <EmptyState icon={<Package />} title="No orders in sight">
                They have none, or none that you may see.
              </EmptyState>
            }
            paging={
              pageInfo.hasNextPage || after ? (
                <Pagination
                  previousHref={after ? addressOf(path, search, {}) : undefined}
                  nextHref={
                    pageInfo.hasNextPage && pageInfo.endCursor
                      ? addressOf(path, search, { after: pageInfo.endCursor })
                      : undefined
                  }
                />
              ) : undefined
            }
          />
        </div>
        <CustomerFacts customer={customer} actor={actor} />
      </div>
    </>
  )
}
