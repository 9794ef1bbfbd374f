import { History } from 'lucide-react'
import type { Metadata } from 'next'
import { plainWords } from '#components/orders/order-words'
import { type Column, DataTable } from '#components/patterns/data-table'
import { FilterBar } from '#components/patterns/filter-bar'
import { PageHeader } from '#components/patterns/page-header'
import { DateTime } from '#components/ui/date-time'
import { EmptyState } from '#components/ui/empty-state'
import { graphql } from '#graphql/documents'
import { execute } from '#graphql/execute'
import { addDays, instantOf, isLocalDay } from '#lib/local-day'
import { sources } from '#platform/actor'
import { requireActor } from '../../../actor.ts'
import { knownOf, ListPaging, oneOf } from '../../admin/list-paging.tsx'
import type { Search } from '../../orders/search-params.ts'

export const metadata: Metadata = { title: 'Audit trail' }

type Row = {
  id: string
  type: string
  recordedAt: string
  actorName: string
  source: string
  commandName: string
  seal: { position: string } | null
  changes: readonly { field: string; before: string | null; after: string | null }[]
}
type Answer = {
  events: { nodes: readonly Row[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }
  auditStatus: { lastPosition: string; lastSealedAt: string | null; pending: number }
}
type Variables = { where: Record<string, unknown>; after: string | null }

const eventsQuery = graphql<Answer, Variables>(`
  query ManagerEvents($where: EventWhere, $after: String) {
    events(where: $where, first: 50, after: $after) {
      nodes { id type recordedAt actorName source commandName seal { position } changes { field before after } }
      pageInfo { hasNextPage endCursor }
    }
    auditStatus { lastPosition lastSealedAt pending }
  }
`)

const columns: readonly Column<Row>[] = [
  {
    id: 'what',
    header: 'What',
    cell: ({ type }) => <span className="font-medium">{plainWords(type)}</span>,
    secondary: ({ changes }) =>
      changes
        .slice(0, 2)
        .map(({ field, before, after }) => `${field}: ${before ?? 'none'} → ${after ?? 'none'}`)
        .join('; '),
  },
  { id: 'who', header: 'Who', cell: ({ actorName }) => actorName, secondary: ({ source }) => plainWords(source) },
  {
    id: 'seal',
    header: 'Sealed',
    cell: ({ seal }) => (seal ? seal.position : 'in a moment'),
    align: 'end',
    from: 'md',
  },
  { id: 'at', header: 'Recorded', cell: ({ recordedAt }) => <DateTime value={recordedAt} />, align: 'end' },
]

type PageProps = { params: Promise<{ tenant: string }>; searchParams: Promise<Search> }
const dayOf = (search: Search, name: string) => (isLocalDay(oneOf(search, name)) ? oneOf(search, name) : '')

/** Everything that was done, by whom and how, and how far it is sealed. */
export default async function EventsPage({ params, searchParams }: PageProps) {
  const [{ tenant }, search] = await Promise.all([params, searchParams])
  const actor = await requireActor(tenant)
  const path = `/${tenant}/manager/events`
  const [type, from, to] = [oneOf(search, 'type').slice(0, 80), dayOf(search, 'from'), dayOf(search, 'to')]
  const chosen = knownOf(search, 'source', sources)
  const where = {
    types: type ? [type] : null,
    sources: chosen.length > 0 ? chosen : null,
    recordedFrom: from ? instantOf(from, '00:00', actor.timeZone).toISOString() : null,
    recordedBefore: to ? instantOf(addDays(to, 1), '00:00', actor.timeZone).toISOString() : null,
  }
  const { events, auditStatus } = await execute(actor, eventsQuery, { where, after: oneOf(search, 'after') || null })
  const { lastPosition, lastSealedAt, pending } = auditStatus
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: 'Audit trail' }]}
        title="Audit trail"
        line={
          <>
            {Number(lastPosition).toLocaleString('en-GB')} events sealed
            {lastSealedAt ? (
              <>
                , the last <DateTime value={lastSealedAt} />
              </>
            ) : null}
            ; {pending} to be sealed. That nothing was altered is proved by{' '}
            <code className="font-mono text-control">npm run audit:verify</code>.
          </>
        }
      />
      <FilterBar
        action={path}
        search={{ name: 'type', label: 'Kind, such as order.placed', value: type }}
        clearHref={path}
        filters={[
          {
            kind: 'many',
            name: 'source',
            label: 'Came by',
            options: sources.map((value) => ({ value, label: plainWords(value) })),
            values: chosen,
          },
          { kind: 'day', name: 'from', label: 'From', value: from },
          { kind: 'day', name: 'to', label: 'to', value: to },
        ]}
      />
      <DataTable
        label="Audit trail"
        columns={columns}
        rows={events.nodes}
        rowId={({ id }) => id}
        empty={
          <EmptyState icon={<History />} title="Nothing like this was recorded">
            Every change leaves an event here, whoever makes it. The kind is written as the API does, such as
            order.placed.
          </EmptyState>
        }
        paging={<ListPaging path={path} search={search} count={events.nodes.length} pageInfo={events.pageInfo} />}
      />
    </>
  )
}
