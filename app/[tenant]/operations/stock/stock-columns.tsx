import { Available } from '#components/inventory/available'
import type { Column } from '#components/patterns/data-table'
import type { Level } from './stock-query.ts'

const number = (value: number) => value.toLocaleString('en-GB')

/** Stock by item and location: what is free stands first. */
export const stockColumns: readonly Column<Level>[] = [
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
