import { Truck } from 'lucide-react'
import type { Metadata } from 'next'
import { SHIPMENT_STATE_WORDS, ShipmentState } from '#components/fulfillment/shipment-state'
import { type Column, DataTable } from '#components/patterns/data-table'
import { FilterBar } from '#components/patterns/filter-bar'
import { PageHeader } from '#components/patterns/page-header'
import { ButtonLink } from '#components/ui/button'
import { DateTime } from '#components/ui/date-time'
import { EmptyState } from '#components/ui/empty-state'
import { Pagination } from '#components/ui/pagination'
import { execute } from '#graphql/execute'
import { localDay, startOfDay } from '#lib/local-day'
import type { Actor } from '#platform/actor'
import { requireActor } from '../../../actor.ts'
import { allOf, hrefWith, oneOf, type SearchParams } from '../words.ts'
import { type ShipmentRow, type ShipmentsAnswer, shipmentsQuery } from './shipments-query.ts'

export const metadata: Metadata = { title: 'Shipments' }

type Props = { params: Promise<{ tenant: string }>; searchParams: SearchParams }

const columns: readonly Column<ShipmentRow>[] = [
  {
    id: 'number',
    header: 'Shipment',
    cell: (row) => <span className="whitespace-nowrap">{row.number}</span>,
    secondary: (row) => row.location.name,
  },
  { id: 'status', header: 'State', cell: (row) => <ShipmentState status={row.status} />, secondary: lastNews },
  {
    id: 'tracking',
    header: 'Tracking',
    cell: (row) =>
      row.trackingNumber ? (
        <span className="font-mono">{row.trackingNumber}</span>
      ) : (
        <span className="text-muted">none</span>
      ),
    secondary: (row) => [row.carrierName, row.serviceName].filter(Boolean).join(' · ') || null,
    from: 'sm',
  },
  {
    id: 'left',
    header: 'Handed over',
    cell: (row) =>
      row.handedOverAt ? <DateTime value={row.handedOverAt} /> : <span className="text-muted">not yet</span>,
    from: 'md',
  },
]

function lastNews({ deliveredAt, lastTrackedAt }: ShipmentRow) {
  const at = deliveredAt ?? lastTrackedAt
  return at ? <DateTime value={at} format="relative" /> : null
}

/** Everything that left, or has a label: by state, place and day; open one to follow it. */
export default async function ShipmentsPage({ params, searchParams }: Props) {
  const [{ tenant }, search] = await Promise.all([params, searchParams])
  const actor = await requireActor(tenant)
  const path = `/${tenant}/operations/shipments`
  const answer = await execute(actor, shipmentsQuery, { where: whereOf(search, actor), after: oneOf(search.after) })
  const { nodes, pageInfo } = answer.shipments
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: 'Operations', href: `/${tenant}/operations/today` }, { label: 'Shipments' }]}
        title="Shipments"
        line="Shipped means handed over, never label printed."
      />
      <FilterBar
        action={path}
        clearHref={path}
        search={{ name: 'tracking', label: 'Tracking number', value: oneOf(search.tracking) }}
        filters={filtersOf(answer, search)}
      />
      <DataTable
        label="Shipments"
        columns={columns}
        rows={nodes}
        rowId={(row) => row.id}
        rowHref={(row) => `${path}/${row.id}`}
        rowTone={(row) =>
          row.status === 'LOST' ? 'problem' : row.status === 'DELIVERY_FAILED' ? 'attention' : undefined
        }
        empty={
          <EmptyState
            title={Object.keys(search).length > 0 ? 'No shipment fits these filters' : 'Nothing was shipped yet'}
            icon={<Truck />}
            action={
              Object.keys(search).length > 0 ? <ButtonLink href={path}>Show all shipments</ButtonLink> : undefined
            }
          >
            A shipment is made when packed work gets its label.
          </EmptyState>
        }
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

type Search = Awaited<SearchParams>
const some = (values: string[]) => (values.length > 0 ? values : undefined)

function whereOf(search: Search, actor: Actor) {
  const today = startOfDay(localDay(actor.now, actor.timeZone), actor.timeZone)
  const days = { today: 0, week: 7 }[oneOf(search.left) ?? '']
  const from = days === undefined ? undefined : new Date(today.getTime() - days * 86_400_000)
  return {
    statuses: some(allOf(search.status)),
    locationIds: some(allOf(search.location)),
    trackingNumber: oneOf(search.tracking)?.replaceAll(' ', ''),
    handedOverFrom: from?.toISOString(),
  }
}

const filtersOf = ({ locations }: ShipmentsAnswer, search: Search) => [
  {
    kind: 'many' as const,
    name: 'location',
    label: 'Location',
    options: locations.nodes.map(({ id, name }) => ({ value: id, label: name })),
    values: allOf(search.location),
  },
  {
    kind: 'many' as const,
    name: 'status',
    label: 'State',
    options: SHIPMENT_STATE_WORDS,
    values: allOf(search.status),
  },
  {
    kind: 'one' as const,
    name: 'left',
    label: 'Handed over',
    options: [
      { value: 'today', label: 'today' },
      { value: 'week', label: 'in the last 7 days' },
    ],
    value: oneOf(search.left),
  },
]
