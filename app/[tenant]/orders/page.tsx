import { PackageSearch, Plus, SearchX } from 'lucide-react'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { hiddenColumns } from '#components/patterns/column-choice'
import { DataTable } from '#components/patterns/data-table'
import { PageHeader } from '#components/patterns/page-header'
import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { Pagination } from '#components/ui/pagination'
import { may } from '#platform/actor'
import { requireActor } from '../../actor.ts'
import { findOrderRows } from './find-order-rows.ts'
import { orderColumns } from './order-columns.tsx'
import { OrdersFilters } from './orders-filters.tsx'
import { addressOf, isFiltered, questionOf, type Search } from './search-params.ts'

export const metadata: Metadata = { title: 'Orders' }

type PageProps = { params: Promise<{ tenant: string }>; searchParams: Promise<Search> }

/** Every order in sight: found by anything that is written on it, narrowed by state, place and time. */
export default async function OrdersPage({ params, searchParams }: PageProps) {
  const [{ tenant }, search] = await Promise.all([params, searchParams])
  const actor = await requireActor(tenant)
  const path = `/${tenant}/orders`
  const question = questionOf(search)
  const { answer, only, asSku } = await findOrderRows(actor, question)
  if (only) redirect(`${path}/${only}`)
  const { nodes, pageInfo } = answer.orders
  const columns = orderColumns({
    placed: addressOf(path, search, { sort: undefined }),
    due: addressOf(path, search, { sort: 'due' }),
    byDue: question.due,
  })
  const hidden = hiddenColumns(columns, question.show)
  const next =
    pageInfo.hasNextPage && pageInfo.endCursor ? addressOf(path, search, { after: pageInfo.endCursor }) : undefined
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: 'Orders' }]}
        title="Orders"
        line={
          asSku
            ? `Orders with the SKU ${asSku}`
            : question.sku
              ? `Orders with the SKU ${question.sku}`
              : 'Newest first, from every channel'
        }
        primary={
          may(actor, 'order:place') ? (
            <ButtonLink href={`${path}/new`} variant="primary" icon={<Plus aria-hidden />}>
              Place order
            </ButtonLink>
          ) : undefined
        }
      />
      <OrdersFilters path={path} question={question} columns={columns} hidden={hidden} {...answer} />
      <DataTable
        label="Orders"
        columns={columns}
        hidden={hidden}
        rows={nodes}
        rowId={(row) => row.id}
        rowHref={(row) => `${path}/${row.number}`}
        rowTone={(row) => (row.openHolds > 0 ? 'attention' : undefined)}
        empty={isFiltered(question) ? <NothingFound path={path} /> : <NoOrders />}
        paging={
          nodes.length > 0 ? (
            <Pagination
              summary={`${nodes.length} ${nodes.length === 1 ? 'order' : 'orders'} on this page`}
              previousHref={question.after ? addressOf(path, search, {}) : undefined}
              nextHref={next}
            />
          ) : undefined
        }
      />
    </>
  )
}

function NothingFound({ path }: { path: string }) {
  return (
    <EmptyState
      icon={<SearchX />}
      title="No order answers this"
      action={<ButtonLink href={path}>Show all orders</ButtonLink>}
    >
      A number may be the channel’s own; names are found with their postcode; of a telephone number the last nine digits
      count.
    </EmptyState>
  )
}

function NoOrders() {
  return (
    <EmptyState icon={<PackageSearch />} title="No orders yet">
      Orders arrive from the channels, by import, through the API, or are placed here by hand.
    </EmptyState>
  )
}
