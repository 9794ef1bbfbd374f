import type { Metadata } from 'next'
import { PrintSelected } from '#components/fulfillment/print-selected'
import { QueueActs } from '#components/fulfillment/queue-acts'
import { DataTable } from '#components/patterns/data-table'
import { FilterBar } from '#components/patterns/filter-bar'
import { PageHeader } from '#components/patterns/page-header'
import { AutoRefresh } from '#components/ui/auto-refresh'
import { ButtonLink } from '#components/ui/button'
import { Pagination } from '#components/ui/pagination'
import { execute } from '#graphql/execute'
import { may } from '#platform/actor'
import { requireActor } from '../../../actor.ts'
import { hrefWith, oneOf, type SearchParams } from '../words.ts'
import { releaseAction, startAction } from './actions.ts'
import { NothingToDo } from './nothing-to-do.tsx'
import { queueColumns, stationHref } from './queue-columns.tsx'
import { queueWhere } from './queue-filter.ts'
import { queueFilters } from './queue-filters.ts'
import { queueQuery, type WorkRow } from './queue-query.ts'

export const metadata: Metadata = { title: 'Work queue' }

type Props = { params: Promise<{ tenant: string }>; searchParams: SearchParams }

/** What is to be done, the most urgent first: filter, take, and go to the station. */
export default async function QueuePage({ params, searchParams }: Props) {
  const [{ tenant }, search] = await Promise.all([params, searchParams])
  const actor = await requireActor(tenant)
  const path = `/${tenant}/operations/queue`
  const variables = { where: queueWhere(search, actor.now), after: oneOf(search.after) }
  const answer = await execute(actor, queueQuery, variables)
  const { nodes, pageInfo } = answer.fulfillmentOrders
  const canPick = may(actor, 'fulfillment:pick')
  const next = canPick ? nodes.find((row) => row.station === 'PICK') : undefined
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: 'Operations', href: `/${tenant}/operations/today` }, { label: 'Work queue' }]}
        title="Work queue"
        line="The most urgent cut-off first. Enter opens the station that the work waits at."
        primary={
          next ? (
            <ButtonLink variant="primary" href={stationHref(tenant, next)}>
              Pick the next one
            </ButtonLink>
          ) : undefined
        }
      />
      <AutoRefresh seconds={30} />
      <FilterBar
        action={path}
        clearHref={path}
        search={{ name: 'number', label: 'Order or work number', value: oneOf(search.number) }}
        filters={queueFilters(answer, search)}
      />
      <DataTable
        label="Work queue"
        columns={queueColumns}
        rows={nodes}
        rowId={(row) => row.id}
        rowHref={(row) => stationHref(tenant, row)}
        rowLabel={(row) => row.number}
        rowTone={(row) => toneOf(row, actor.now)}
        bulkActions={
          <QueueActs
            waits={Object.fromEntries(nodes.map((row) => [row.id, row.status]))}
            onRelease={canPick ? releaseAction.bind(null, tenant) : undefined}
            onStart={canPick ? startAction.bind(null, tenant) : undefined}
          >
            {canPick ? <PrintSelected path={`/${tenant}/operations/documents/pick-list`} label="Pick lists" /> : null}
            {may(actor, 'fulfillment:pack') ? (
              <PrintSelected path={`/${tenant}/operations/documents/packing-slip`} label="Packing slips" />
            ) : null}
          </QueueActs>
        }
        empty={<NothingToDo filtered={Object.keys(search).length > 0} path={path} />}
        paging={
          <Pagination
            summary={`${nodes.length} shown`}
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

/** Late and open: a problem; late within the hour: attention. */
function toneOf({ cutOffAt, status }: WorkRow, now: Date): 'attention' | 'problem' | undefined {
  if (!cutOffAt || !['OPEN', 'IN_PROGRESS', 'ON_HOLD'].includes(status)) return undefined
  const left = Date.parse(cutOffAt) - now.getTime()
  if (left < 0) return 'problem'
  return left < 3_600_000 ? 'attention' : undefined
}
