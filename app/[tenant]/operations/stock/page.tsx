import { Boxes } from 'lucide-react'
import type { Metadata } from 'next'
import { Available } from '#components/inventory/available'
import { type Column, DataTable } from '#components/patterns/data-table'
import { FilterBar } from '#components/patterns/filter-bar'
import { PageHeader } from '#components/patterns/page-header'
import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { Pagination } from '#components/ui/pagination'
import { execute } from '#graphql/execute'
import { may } from '#platform/actor'
import { requireActor } from '../../../actor.ts'
import { allOf, hrefWith, oneOf, type SearchParams } from '../words.ts'
import { type Level, type StockAnswer, stockQuery } from './stock-query.ts'

export const metadata: Metadata = { title: 'Stock' }

type Props = { params: Promise<{ tenant: string }>; searchParams: SearchParams }

const number = (value: number) => value.toLocaleString('en-GB')

const columns: readonly Column<Level>[] = [
  {
    id: 'sku',
    header: 'Item',
    cell: (level) => <span className="font-mono">{level.sku}</span>,
    secondary: (level) => <span className="line-clamp-1">{level.title}</span>,
  },
  { id: 'location', header: 'Location', cell: (level) => level.locationName },
  {
    id: 'available',
    header: 'Available',
    align: 'end',
    cell: (level) => <Available available={level.available} sellable={level.sellable} />,
  },
  { id: 'onHand', header: 'On hand', align: 'end', cell: (level) => number(level.onHand), from: 'sm' },
  { id: 'reserved', header: 'Reserved', align: 'end', cell: (level) => number(level.reserved), from: 'sm' },
  { id: 'safety', header: 'Safety', align: 'end', cell: (level) => number(level.safetyStock), from: 'md' },
]

/** Stock by item and location: search, filter, open an item. */
export default async function StockPage({ params, searchParams }: Props) {
  const [{ tenant }, search] = await Promise.all([params, searchParams])
  const actor = await requireActor(tenant)
  const path = `/${tenant}/operations/stock`
  const answer = await execute(actor, stockQuery, { where: whereOf(search), after: oneOf(search.after) })
  const { nodes, pageInfo } = answer.stockLevels
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: 'Operations', href: `/${tenant}/operations/today` }, { label: 'Stock' }]}
        title="Stock"
        line="What lies where, what orders have reserved, and what is free to promise."
        primary={
          may(actor, 'stock:receive') ? (
            <ButtonLink variant="primary" href={`${path}/receive`}>
              Receive goods
            </ButtonLink>
          ) : undefined
        }
      />
      <FilterBar
        action={path}
        clearHref={path}
        search={{ name: 'sku', label: 'SKU, or how it begins', value: oneOf(search.sku) }}
        filters={filtersOf(answer, search)}
      />
      <DataTable
        label="Stock"
        columns={columns}
        rows={nodes}
        rowId={(level) => `${level.variantId}.${level.locationId}`}
        rowHref={(level) => `${path}/${level.variantId}`}
        rowTone={(level) => (level.available < 0 ? 'attention' : undefined)}
        empty={
          <EmptyState
            title={Object.keys(search).length > 0 ? 'No stock fits these filters' : 'No stock yet'}
            icon={<Boxes />}
            action={Object.keys(search).length > 0 ? <ButtonLink href={path}>Show all stock</ButtonLink> : undefined}
          >
            An item appears here with its first receipt, opening or transfer at a location.
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

function whereOf(search: Search) {
  const locations = allOf(search.location)
  const only = oneOf(search.only)
  return {
    search: oneOf(search.sku),
    locationIds: locations.length > 0 ? locations : undefined,
    isBelowSafety: only === 'below' ? true : undefined,
    isOnHand: only === 'there' ? true : undefined,
  }
}

const filtersOf = ({ locations }: StockAnswer, search: Search) => [
  {
    kind: 'many' as const,
    name: 'location',
    label: 'Location',
    options: locations.nodes.map(({ id, name }) => ({ value: id, label: name })),
    values: allOf(search.location),
  },
  {
    kind: 'one' as const,
    name: 'only',
    label: 'Only',
    options: [
      { value: 'below', label: 'below safety stock' },
      { value: 'there', label: 'something on hand' },
    ],
    value: oneOf(search.only),
  },
]
