import { Truck } from 'lucide-react'
import type { Metadata } from 'next'
import { FilterBar } from '#components/patterns/filter-bar'
import { execute } from '#graphql/execute'
import { requireActor } from '../../../actor.ts'
import { OperationsHeader } from '../operations-header.tsx'
import { OperationsList } from '../operations-list.tsx'
import { oneOf, type SearchParams } from '../words.ts'
import { alarmOf, shipmentColumns } from './shipment-columns.tsx'
import { shipmentsFilters, shipmentsWhere } from './shipments-filter.ts'
import { shipmentsQuery } from './shipments-query.ts'

export const metadata: Metadata = { title: 'Shipments' }

type Props = { params: Promise<{ tenant: string }>; searchParams: SearchParams }

/** Everything that left, or has a label: by state, place and day; open one to follow it. */
export default async function ShipmentsPage({ params, searchParams }: Props) {
  const [{ tenant }, search] = await Promise.all([params, searchParams])
  const actor = await requireActor(tenant)
  const path = `/${tenant}/operations/shipments`
  const variables = { where: shipmentsWhere(search, actor), after: oneOf(search.after) }
  const answer = await execute(actor, shipmentsQuery, variables)
  const { nodes, pageInfo } = answer.shipments
  const tracking = { name: 'tracking', label: 'Tracking number', value: oneOf(search.tracking) }
  return (
    <>
      <OperationsHeader tenant={tenant} title="Shipments" line="Shipped means handed over, never label printed." />
      <FilterBar action={path} clearHref={path} search={tracking} filters={shipmentsFilters(answer, search)} />
      <OperationsList
        label="Shipments"
        columns={shipmentColumns}
        rows={nodes}
        rowId={(row) => row.id}
        rowHref={(row) => `${path}/${row.id}`}
        rowTone={alarmOf}
        noun={['shipment', 'shipments']}
        empty="Nothing was shipped yet"
        icon={<Truck />}
        path={path}
        search={search}
        pageInfo={pageInfo}
      >
        A shipment is made when packed work gets its label.
      </OperationsList>
    </>
  )
}
