import { ClipboardList } from 'lucide-react'
import type { Metadata } from 'next'
import { ActDialog } from '#components/inventory/act-dialog'
import { type Column, DataTable } from '#components/patterns/data-table'
import { FilterBar } from '#components/patterns/filter-bar'
import { PageHeader } from '#components/patterns/page-header'
import { Status } from '#components/patterns/status'
import { Button } from '#components/ui/button'
import { DateTime } from '#components/ui/date-time'
import { EmptyState } from '#components/ui/empty-state'
import { Field } from '#components/ui/field'
import { Input } from '#components/ui/input'
import { Pagination } from '#components/ui/pagination'
import { Select } from '#components/ui/select'
import { execute } from '#graphql/execute'
import { may } from '#platform/actor'
import { requireActor } from '../../../actor.ts'
import { allOf, counted, hrefWith, oneOf, type SearchParams } from '../words.ts'
import { startCountAction } from './actions.ts'
import { type CountRow, countsQuery } from './counts-query.ts'

export const metadata: Metadata = { title: 'Counts' }

type Props = { params: Promise<{ tenant: string }>; searchParams: SearchParams }

const columns: readonly Column<CountRow>[] = [
  { id: 'number', header: 'Count', cell: (row) => row.number, secondary: (row) => row.note },
  {
    id: 'status',
    header: 'State',
    cell: (row) =>
      row.status === 'OPEN' ? (
        <Status label="Counting" shape="half" tone="information" />
      ) : (
        <Status label="Closed" shape="full" tone="ok" />
      ),
    secondary: (row) => <DateTime value={row.closedAt ?? row.startedAt} />,
  },
  { id: 'location', header: 'Location', cell: (row) => row.locationName },
  { id: 'lines', header: 'Findings', align: 'end', cell: (row) => row.lineCount, from: 'sm' },
  { id: 'differences', header: 'Differences', align: 'end', cell: (row) => row.differences ?? 'hidden', from: 'sm' },
  { id: 'who', header: 'Counted by', cell: (row) => row.countedByName ?? 'Plumbline', from: 'md' },
]

/** Counts, open ones to go on with and closed ones with what they found. */
export default async function CountsPage({ params, searchParams }: Props) {
  const [{ tenant }, search] = await Promise.all([params, searchParams])
  const actor = await requireActor(tenant)
  const path = `/${tenant}/operations/counts`
  const [statuses, locationIds] = [allOf(search.status), allOf(search.location)]
  const where = {
    statuses: statuses.length > 0 ? statuses : null,
    locationIds: locationIds.length > 0 ? locationIds : null,
  }
  const { stockCounts, locations } = await execute(actor, countsQuery, { where, after: oneOf(search.after) })
  const places = locations.nodes.map(({ id, name }) => ({ value: id, label: name }))
  const start = may(actor, 'stock:count') ? <StartCount tenant={tenant} places={places} /> : undefined
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: 'Operations', href: `/${tenant}/operations/today` }, { label: 'Counts' }]}
        title="Counts"
        line="What people find in the bins. The books change when a count is closed."
        primary={start}
      />
      <FilterBar
        action={path}
        clearHref={path}
        filters={[
          { kind: 'many', name: 'location', label: 'Location', options: places, values: locationIds },
          {
            kind: 'many',
            name: 'status',
            label: 'State',
            options: [
              { value: 'OPEN', label: 'Counting' },
              { value: 'CLOSED', label: 'Closed' },
            ],
            values: statuses,
          },
        ]}
      />
      <DataTable
        label="Counts"
        columns={columns}
        rows={stockCounts.nodes}
        rowId={(row) => row.id}
        rowHref={(row) => `${path}/${row.id}`}
        empty={
          <EmptyState title="No counts here" icon={<ClipboardList />}>
            Start one for a location; then scan bins and items. A picker who cannot find something asks for one too.
          </EmptyState>
        }
        paging={
          <Pagination
            summary={counted(stockCounts.nodes.length, 'count', 'counts')}
            previousHref={search.after ? hrefWith(path, search, {}) : undefined}
            nextHref={
              stockCounts.pageInfo.hasNextPage
                ? hrefWith(path, search, { after: stockCounts.pageInfo.endCursor ?? undefined })
                : undefined
            }
          />
        }
      />
    </>
  )
}

function StartCount({ tenant, places }: { tenant: string; places: { value: string; label: string }[] }) {
  return (
    <ActDialog
      trigger={<Button variant="primary">Start a count</Button>}
      title="Start a count"
      description="Count what lies in the bins, as many or as few of them as you like. Picking goes on meanwhile."
      act="Start counting"
      done="Count started"
      isForeseen={false}
      thenTo={`/${tenant}/operations/counts/%s`}
      onAct={startCountAction.bind(null, tenant)}
    >
      <Field label="Location" name="location">
        <Select options={places} required />
      </Field>
      <Field label="Note" name="note" optional>
        <Input maxLength={500} />
      </Field>
    </ActDialog>
  )
}
