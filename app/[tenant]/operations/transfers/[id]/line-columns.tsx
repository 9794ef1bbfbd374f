import type { Column } from '#components/patterns/data-table'
import { TextLink } from '#components/ui/text-link'
import { plain } from '../../words.ts'
import type { TransferLine } from '../transfers-query.ts'

/** What was asked for, left and arrived, item by item. */
export const columnsOf = (tenant: string): readonly Column<TransferLine>[] => [
  {
    id: 'item',
    header: 'Item',
    cell: (line) => (
      <TextLink href={`/${tenant}/operations/stock/${line.variantId}`}>
        <span className="font-mono">{line.sku}</span>
      </TextLink>
    ),
    secondary: (line) => <span className="line-clamp-1">{line.title}</span>,
  },
  { id: 'requested', header: 'Requested', align: 'end', cell: (line) => line.requested },
  { id: 'shipped', header: 'Left', align: 'end', cell: (line) => line.shipped },
  {
    id: 'received',
    header: 'Arrived',
    align: 'end',
    cell: (line) => line.received,
    secondary: (line) => (line.differenceReason ? plain(line.differenceReason) : null),
  },
]
