import { History } from 'lucide-react'
import { type Column, DataTable } from '#components/patterns/data-table'
import { DateTime } from '#components/ui/date-time'
import { EmptyState } from '#components/ui/empty-state'
import { Pagination } from '#components/ui/pagination'
import { TextLink } from '#components/ui/text-link'
import { hrefWith, plain } from '../../words.ts'
import type { ItemAnswer, Movement } from './item-query.ts'

type Props = {
  tenant: string
  path: string
  search: Record<string, string | string[] | undefined>
  movements: ItemAnswer['stockMovements']
}

/** Every movement of an item, the latest first, with the document that it came from. */
export function Ledger({ tenant, path, search, movements }: Props) {
  const { nodes, pageInfo } = movements
  return (
    <div>
      <h2 className="px-4 pb-2 text-section font-semibold lg:px-6">Movements</h2>
      <DataTable
        label="Movements"
        columns={columnsOf(tenant)}
        rows={nodes}
        rowId={(row) => row.id}
        empty={
          <EmptyState title="Nothing moved yet" icon={<History />}>
            Receipts, picks, counts and transfers are written here, one line each, and never changed.
          </EmptyState>
        }
        paging={
          <Pagination
            previousHref={search.after ? hrefWith(path, search, {}) : undefined}
            nextHref={
              pageInfo.hasNextPage ? hrefWith(path, search, { after: pageInfo.endCursor ?? undefined }) : undefined
            }
          />
        }
      />
    </div>
  )
}

const columnsOf = (tenant: string): readonly Column<Movement>[] => [
  {
    id: 'kind',
    header: 'What',
    cell: (row) => <span className="font-medium">{plain(row.kind)}</span>,
    secondary: (row) => <DateTime value={row.at} format="datetime" />,
  },
  { id: 'quantity', header: 'Units', align: 'end', cell: (row) => signed(row) },
  {
    id: 'way',
    header: 'From → to',
    cell: (row) => `${placeOf(row.from)} → ${placeOf(row.to)}`,
    secondary: (row) => changeOf(row),
  },
  {
    id: 'cause',
    header: 'Because of',
    cell: (row) => <Cause tenant={tenant} row={row} />,
    secondary: (row) => row.note,
    from: 'sm',
  },
  { id: 'actor', header: 'Who', cell: (row) => row.actorName ?? 'Plumbline', from: 'md' },
]

/** In brings, out takes; what stays within the network is neither. */
function signed({ from, to, quantity }: Movement): string {
  if (!from) return `+${quantity}`
  return to ? String(quantity) : `−${quantity}`
}

const placeOf = (place: Movement['from']): string =>
  place ? `${place.locationCode}${place.binCode ? ` ${place.binCode}` : ''}` : 'outside'

function changeOf({ from, to }: Movement): string | null {
  if (!from?.condition || !to?.condition || from.condition === to.condition) return null
  return `${plain(from.condition)} → ${plain(to.condition).toLowerCase()}`
}

const PAGES: Record<string, string> = {
  Shipment: 'shipments',
  FulfillmentOrder: 'ship',
  TransferOrder: 'transfers',
  StockCount: 'counts',
}

function Cause({ tenant, row }: { tenant: string; row: Movement }) {
  const page = row.cause ? PAGES[row.cause.type] : undefined
  if (row.cause && page)
    return <TextLink href={`/${tenant}/operations/${page}/${row.cause.id}`}>{row.cause.number}</TextLink>
  return row.cause?.number ?? row.reason ?? <span className="text-muted">–</span>
}
