import { CircleCheck } from 'lucide-react'
import type { Metadata } from 'next'
import { plainWords } from '#components/orders/order-words'
import { type Column, DataTable } from '#components/patterns/data-table'
import { FilterBar } from '#components/patterns/filter-bar'
import { PageHeader } from '#components/patterns/page-header'
import { DateTime } from '#components/ui/date-time'
import { EmptyState } from '#components/ui/empty-state'
import { TextLink } from '#components/ui/text-link'
import { graphql } from '#graphql/documents'
import { execute } from '#graphql/execute'
import { exceptionSeverities, exceptionStatuses } from '#modules/exceptions/exception.rules'
import { requireActor } from '../../../actor.ts'
import { knownOf, ListPaging, oneOf } from '../../admin/list-paging.tsx'
import type { Search } from '../../orders/search-params.ts'

export const metadata: Metadata = { title: 'Exceptions' }

type Row = {
  id: string
  type: string
  title: string
  severity: string
  status: string
  ownerRole: string
  raisedAt: string
  dueAt: string | null
  order: { number: string } | null
}
type Answer = { exceptions: { nodes: readonly Row[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } }
type Variables = {
  where: { statuses: readonly string[] | null; severities: readonly string[] | null }
  after: string | null
}

const exceptionsQuery = graphql<Answer, Variables>(`
  query ManagerExceptions($where: ExceptionWhere, $after: String) {
    exceptions(where: $where, first: 50, after: $after) {
      nodes { id type title severity status ownerRole raisedAt dueAt order { number } }
      pageInfo { hasNextPage endCursor }
    }
  }
`)

const columnsFor = (tenant: string): readonly Column<Row>[] => [
  {
    id: 'title',
    header: 'What went wrong',
    cell: ({ title }) => <span className="font-medium">{title}</span>,
    secondary: ({ type }) => plainWords(type),
  },
  {
    id: 'severity',
    header: 'Severity',
    cell: ({ severity }) => plainWords(severity),
    secondary: ({ status }) => plainWords(status),
  },
  {
    id: 'order',
    header: 'Order',
    cell: ({ order }) => (order ? <TextLink href={`/${tenant}/orders/${order.number}`}>{order.number}</TextLink> : '–'),
    from: 'sm',
  },
  { id: 'owner', header: 'For', cell: ({ ownerRole }) => plainWords(ownerRole), from: 'md' },
  { id: 'raised', header: 'Raised', cell: ({ raisedAt }) => <DateTime value={raisedAt} />, align: 'end', from: 'md' },
]

type PageProps = { params: Promise<{ tenant: string }>; searchParams: Promise<Search> }
const choices = (values: readonly string[]) => values.map((value) => ({ value, label: plainWords(value) }))
const orNull = <T,>(list: readonly T[]) => (list.length > 0 ? list : null)

/** What does not go as it should, with whom it waits for. */
export default async function ExceptionsPage({ params, searchParams }: PageProps) {
  const [{ tenant }, search] = await Promise.all([params, searchParams])
  const actor = await requireActor(tenant)
  const path = `/${tenant}/manager/exceptions`
  const statuses = knownOf(search, 'status', exceptionStatuses)
  const severities = knownOf(search, 'severity', exceptionSeverities)
  const where = { statuses: orNull(statuses), severities: orNull(severities) }
  const { exceptions } = await execute(actor, exceptionsQuery, { where, after: oneOf(search, 'after') || null })
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: 'Exceptions' }]}
        title="Exceptions"
        line="What does not go as it should, and whom it waits for"
      />
      <FilterBar
        action={path}
        clearHref={path}
        filters={[
          { kind: 'many', name: 'status', label: 'State', options: choices(exceptionStatuses), values: statuses },
          {
            kind: 'many',
            name: 'severity',
            label: 'Severity',
            options: choices(exceptionSeverities),
            values: severities,
          },
        ]}
      />
      <DataTable
        label="Exceptions"
        columns={columnsFor(tenant)}
        rows={exceptions.nodes}
        rowId={({ id }) => id}
        empty={
          <EmptyState
            icon={<CircleCheck />}
            title={statuses.length + severities.length > 0 ? 'None like this' : 'Nothing is out of order'}
          >
            Short picks, stock that went negative and orders that cannot be routed are raised here by themselves.
          </EmptyState>
        }
        paging={
          <ListPaging path={path} search={search} count={exceptions.nodes.length} pageInfo={exceptions.pageInfo} />
        }
      />
    </>
  )
}
