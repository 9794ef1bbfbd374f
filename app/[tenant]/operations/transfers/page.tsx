import { ArrowLeftRight } from 'lucide-react'
import type { Metadata } from 'next'
import { TRANSFER_STATE_WORDS, TransferState } from '#components/inventory/transfer-state'
import { type Column, DataTable } from '#components/patterns/data-table'
import { FilterBar } from '#components/patterns/filter-bar'
import { PageHeader } from '#components/patterns/page-header'
import { ButtonLink } from '#components/ui/button'
import { DateTime } from '#components/ui/date-time'
import { EmptyState } from '#components/ui/empty-state'
import { Pagination } from '#components/ui/pagination'
import { execute } from '#graphql/execute'
import { may } from '#platform/actor'
import { requireActor } from '../../../actor.ts'
import { allOf, counted, hrefWith, oneOf, type SearchParams } from '../words.ts'
import { type Transfer, transfersQuery } from './transfers-query.ts'

export const metadata: Metadata = { title: 'Transfers' }

type Props = { params: Promise<{ tenant: string }>; searchParams: SearchParams }

const columns: readonly Column<Transfer>[] = [
  {
    id: 'number',
    header: 'Transfer',
    cell: (row) => row.number,
    secondary: (row) => <DateTime value={row.requestedAt} />,
  },
  { id: 'status', header: 'State', cell: (row) => <TransferState status={row.status} />, secondary: (row) => row.note },
  {
    id: 'way',
    header: 'From → to',
    cell: (row) => `${row.fromLocationName ?? 'elsewhere'} → ${row.toLocationName ?? 'elsewhere'}`,
  },
  {
    id: 'units',
    header: 'Units',
    align: 'end',
    cell: (row) => row.lines.reduce((sum, line) => sum + line.requested, 0),
    secondary: (row) => counted(row.lines.length, 'item', 'items'),
    from: 'sm',
  },
  { id: 'who', header: 'Asked for by', cell: (row) => row.requestedByName ?? 'Plumbline', from: 'md' },
]

/** Stock on its way between our locations. */
export default async function TransfersPage({ params, searchParams }: Props) {
  const [{ tenant }, search] = await Promise.all([params, searchParams])
  const actor = await requireActor(tenant)
  const path = `/${tenant}/operations/transfers`
  const [statuses, locationIds] = [allOf(search.status), allOf(search.location)]
  const where = {
    statuses: statuses.length > 0 ? statuses : null,
    locationIds: locationIds.length > 0 ? locationIds : null,
  }
  const { transfers, locations } = await execute(actor, transfersQuery, { where, after: oneOf(search.after) })
  const { nodes, pageInfo } = transfers
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: 'Operations', href: `/${tenant}/operations/today` }, { label: 'Transfers' }]}
        title="Transfers"
        line="Stock that goes from one of our locations to another."
        primary={
          may(actor, 'stock:transfer') ? (
            <ButtonLink variant="primary" href={`${path}/new`}>
              Request a transfer
            </ButtonLink>
          ) : undefined
        }
      />
      <FilterBar
        action={path}
        clearHref={path}
        filters={[
          {
            kind: 'many',
            name: 'location',
            label: 'Location',
            options: locations.nodes.map(({ id, name }) => ({ value: id, label: name })),
            values: locationIds,
          },
          { kind: 'many', name: 'status', label: 'State', options: TRANSFER_STATE_WORDS, values: statuses },
        ]}
      />
      <DataTable
        label="Transfers"
        columns={columns}
        rows={nodes}
        rowId={(row) => row.id}
        rowHref={(row) => `${path}/${row.id}`}
        empty={
          <EmptyState title="No transfers here" icon={<ArrowLeftRight />}>
            Request one when a location runs short of what another has; its way is followed here until it has arrived.
          </EmptyState>
        }
        paging={
          <Pagination
            summary={counted(nodes.length, 'transfer', 'transfers')}
            previousHref={search.after ? hrefWith(path, search, {}) : undefined}
            nextHref={
              pageInfo.hasNextPage ? hrefWith(path, search, { after: pageInfo.endCursor ?? undefined }) : undefined
            }
          />
        }
      />
    </>
  )
}
