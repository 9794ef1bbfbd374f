import { ClipboardList } from 'lucide-react'
import type { Metadata } from 'next'
import { FilterBar } from '#components/patterns/filter-bar'
import { execute } from '#graphql/execute'
import { may } from '#platform/actor'
import { requireActor } from '../../../actor.ts'
import { OperationsHeader } from '../operations-header.tsx'
import { OperationsList } from '../operations-list.tsx'
import { choicesOf, placeFilters, placeWhere } from '../place-filters.ts'
import { oneOf, type SearchParams } from '../words.ts'
import { countColumns } from './count-columns.tsx'
import { countsQuery } from './counts-query.ts'
import { StartCount } from './start-count.tsx'

export const metadata: Metadata = { title: 'Counts' }

type Props = { params: Promise<{ tenant: string }>; searchParams: SearchParams }

const states = [
  { value: 'OPEN', label: 'Counting' },
  { value: 'CLOSED', label: 'Closed' },
]

/** Counts, open ones to go on with and closed ones with what they found. */
export default async function CountsPage({ params, searchParams }: Props) {
  const [{ tenant }, search] = await Promise.all([params, searchParams])
  const actor = await requireActor(tenant)
  const path = `/${tenant}/operations/counts`
  const { stockCounts, locations } = await execute(actor, countsQuery, {
    where: placeWhere(search),
    after: oneOf(search.after),
  })
  const { nodes, pageInfo } = stockCounts
  const line = 'What people find in the bins. The books change when a count is closed.'
  const start = <StartCount tenant={tenant} places={choicesOf(locations.nodes)} />
  return (
    <>
      <OperationsHeader tenant={tenant} title="Counts" line={line} primary={may(actor, 'stock:count') ? start : null} />
      <FilterBar action={path} clearHref={path} filters={placeFilters(locations.nodes, states, search)} />
      <OperationsList
        label="Counts"
        columns={countColumns}
        rows={nodes}
        rowId={(row) => row.id}
        rowHref={(row) => `${path}/${row.id}`}
        noun={['count', 'counts']}
        empty="Nothing was counted yet"
        icon={<ClipboardList />}
        path={path}
        search={search}
        pageInfo={pageInfo}
      >
        Start one for a location; then scan bins and items. A picker who cannot find something asks for one too.
      </OperationsList>
    </>
  )
}
