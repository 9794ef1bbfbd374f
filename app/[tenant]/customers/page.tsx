import { SearchX, Users } from 'lucide-react'
import type { Metadata } from 'next'
import { plainWords } from '#components/orders/order-words'
import { type Column, DataTable } from '#components/patterns/data-table'
import { FilterBar } from '#components/patterns/filter-bar'
import { PageHeader } from '#components/patterns/page-header'
import { ButtonLink } from '#components/ui/button'
import { DateTime } from '#components/ui/date-time'
import { EmptyState } from '#components/ui/empty-state'
import { Pagination } from '#components/ui/pagination'
import { graphql } from '#graphql/documents'
import { execute } from '#graphql/execute'
import { type CustomerKind, customerKinds } from '#modules/customers/customer.rules'
import { requireActor } from '../../actor.ts'
import { addressOf, type Search } from '../orders/search-params.ts'

export const metadata: Metadata = { title: 'Customers' }

type CustomerRow = {
  id: string
  name: string
  email: string | null
  phone: string | null
  kind: string
  createdAt: string
}
type Answer = {
  customers: { nodes: readonly CustomerRow[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }
}
type Variables = { where: { search: string | null; kind: CustomerKind | null }; after: string | null }

const customersQuery = graphql<Answer, Variables>(`
  query Customers($where: CustomerWhere, $after: String) {
    customers(where: $where, first: 50, after: $after) {
      nodes { id name email phone kind createdAt }
      pageInfo { hasNextPage endCursor }
    }
  }
`)

const columns: readonly Column<CustomerRow>[] = [
  {
    id: 'name',
    header: 'Customer',
    cell: (row) => <span className="font-medium">{row.name}</span>,
    secondary: (row) => plainWords(row.kind),
  },
  { id: 'email', header: 'E-mail', cell: (row) => row.email ?? '–', from: 'sm' },
  { id: 'phone', header: 'Telephone', cell: (row) => row.phone ?? '–', from: 'md' },
  { id: 'since', header: 'Known since', cell: (row) => <DateTime value={row.createdAt} format="day" />, align: 'end' },
]

const one = (value: string | string[] | undefined): string => [value].flat()[0]?.trim() ?? ''

type PageProps = { params: Promise<{ tenant: string }>; searchParams: Promise<Search> }

/** Everybody who bought, found by name and postcode, e-mail or telephone. */
export default async function CustomersPage({ params, searchParams }: PageProps) {
  const [{ tenant }, search] = await Promise.all([params, searchParams])
  const actor = await requireActor(tenant)
  const path = `/${tenant}/customers`
  const text = one(search.search).slice(0, 200)
  const kind = customerKinds.find((known) => known === one(search.kind)) ?? null
  const after = one(search.after) || null
  const { customers } = await execute(actor, customersQuery, { where: { search: text || null, kind }, after })
  const { nodes, pageInfo } = customers
  return (
    <>
      <PageHeader breadcrumb={[{ label: 'Customers' }]} title="Customers" line="Newest first" />
      <FilterBar
        action={path}
        search={{ name: 'search', label: 'Name and postcode, e-mail, phone', value: text }}
        clearHref={path}
        filters={[
          {
            kind: 'one',
            name: 'kind',
            label: 'Kind',
            options: customerKinds.map((value) => ({ value, label: plainWords(value) })),
            value: kind ?? undefined,
          },
        ]}
      />
      <DataTable
        label="Customers"
        columns={columns}
        rows={nodes}
        rowId={(row) => row.id}
        rowHref={(row) => `${path}/${row.id}`}
        empty={<Nothing filtered={Boolean(text || kind)} path={path} />}
        paging={
          nodes.length > 0 ? (
            <Pagination
              summary={`${nodes.length} on this page`}
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
    </>
  )
}

function Nothing({ filtered, path }: { filtered: boolean; path: string }) {
  if (!filtered)
    return (
      <EmptyState icon={<Users />} title="No customers yet">
        A customer is kept with the first order that they place.
      </EmptyState>
    )
  return (
    <EmptyState
      icon={<SearchX />}
      title="Nobody answers this"
      action={<ButtonLink href={path}>Show everybody</ButtonLink>}
    >
      Try the surname with the postcode, or the whole e-mail address.
    </EmptyState>
  )
}
