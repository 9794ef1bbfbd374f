import { type Column, DataTable } from '#components/patterns/data-table'
import { EmptyState } from '#components/ui/empty-state'
import type { CountDetail, CountLine } from '../counts-query.ts'

/** What a count found, bin by bin. What the books said stays hidden from those who count blind. */
export function Findings({ count }: { count: CountDetail }) {
  const isBlind = count.lines.some((line) => line.expected === null)
  return (
    <DataTable
      className="-mx-4 lg:-mx-6"
      label="Findings"
      columns={isBlind ? columns.slice(0, 3) : columns}
      rows={count.lines}
      rowId={(line) => `${line.binId} ${line.variantId}`}
      rowTone={(line) => (line.difference ? 'attention' : undefined)}
      empty={
        <EmptyState title="Nothing was counted yet">Scan a bin, then every item in it. Findings stand here.</EmptyState>
      }
    />
  )
}

const columns: readonly Column<CountLine>[] = [
  {
    id: 'bin',
    header: 'Bin',
    cell: (line) => <span className="font-mono font-medium whitespace-nowrap">{line.binCode}</span>,
  },
  {
    id: 'item',
    header: 'Item',
    cell: (line) => <span className="font-mono">{line.sku}</span>,
    secondary: (line) => <span className="line-clamp-1">{line.title}</span>,
  },
  { id: 'counted', header: 'Found', align: 'end', cell: (line) => line.counted },
  { id: 'expected', header: 'Books', align: 'end', cell: (line) => line.expected },
  { id: 'difference', header: 'Difference', align: 'end', cell: (line) => signed(line.difference ?? 0) },
]

const signed = (difference: number) => {
  if (difference === 0) return <span className="text-muted">none</span>
  return (
    <span className="font-medium text-attention-text">{difference > 0 ? `+${difference}` : `−${-difference}`}</span>
  )
}
