import { PackageCheck } from 'lucide-react'
import type { Metadata } from 'next'
import { FilterBar } from '#components/patterns/filter-bar'
import { AutoRefresh } from '#components/ui/auto-refresh'
import { execute } from '#graphql/execute'
import { requireActor } from '../../../actor.ts'
import { OperationsHeader } from '../operations-header.tsx'
import { OperationsList } from '../operations-list.tsx'
import { oneOf, type SearchParams } from '../words.ts'
import { NextToPick, QueueBulk } from './queue-bulk.tsx'
import { queueColumns, stationHref, urgencyOf } from './queue-columns.tsx'
import { queueWhere } from './queue-filter.ts'
import { queueFilters } from './queue-filters.ts'
import { queueQuery } from './queue-query.ts'

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
  const line = 'The most urgent cut-off first. Enter opens the station that the work waits at.'
  const number = { name: 'number', label: 'Order or work number', value: oneOf(search.number) }
  return (
    <>
      <OperationsHeader
        tenant={tenant}
        title="Work queue"
        line={line}
        primary={<NextToPick actor={actor} rows={nodes} />}
      />
      <AutoRefresh seconds={30} />
      <FilterBar action={path} clearHref={path} search={number} filters={queueFilters(answer, search)} />
      <OperationsList
        label="Work queue"
        columns={queueColumns}
        rows={nodes}
        rowId={(row) => row.id}
        rowHref={(row) => stationHref(tenant, row)}
        rowLabel={(row) => row.number}
        rowTone={(row) => urgencyOf(row, actor.now)}
        bulkActions={<QueueBulk actor={actor} rows={nodes} />}
        noun={['task', 'tasks']}
        empty="Nothing waits to be shipped"
        icon={<PackageCheck />}
        path={path}
        search={search}
        pageInfo={pageInfo}
      >
        Orders come here once they are confirmed and routed, and leave when they are handed over.
      </OperationsList>
    </>
  )
}
