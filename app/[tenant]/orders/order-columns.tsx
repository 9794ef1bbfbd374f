import { AmountText } from '#components/orders/amount'
import { DueTime } from '#components/orders/due-time'
import { commercialLook, fulfillmentLook, lookOf, moneyLook, plainWords } from '#components/orders/order-words'
import type { Column } from '#components/patterns/data-table'
import { Status } from '#components/patterns/status'
import { DateTime } from '#components/ui/date-time'
import type { OrderRow } from './orders-query.ts'

const heldFor = ({ holds }: OrderRow): string =>
  [...new Set(holds.flatMap(({ reason, releasedAt }) => (releasedAt ? [] : [plainWords(reason).toLowerCase()])))].join(
    ', ',
  )

/** What the list of orders shows; the three axes stand side by side as on the page. */
export function orderColumns(sort: { placed: string; due: string; byDue: boolean }): readonly Column<OrderRow>[] {
  return [
    {
      id: 'number',
      header: 'Order',
      cell: (row) => <span className="font-medium tabular-nums">{row.number}</span>,
      secondary: (row) => row.channelName,
      width: '9rem',
    },
    {
      id: 'customer',
      header: 'Customer',
      cell: (row) => row.customerName || 'Not shown',
      secondary: (row) => row.shipToCountry,
    },
    {
      id: 'commercial',
      header: 'Commercial',
      cell: (row) => <Status {...commercialLook[row.status]} />,
      secondary: (row) =>
        row.openHolds > 0 ? <span className="text-attention-text">held: {heldFor(row)}</span> : null,
    },
    {
      id: 'goods',
      header: 'Fulfillment',
      cell: (row) => <Status {...lookOf(fulfillmentLook, row.fulfillmentStatus)} />,
      from: 'sm',
    },
    { id: 'money', header: 'Money', cell: (row) => <Status {...moneyLook[row.paymentStatus]} />, from: 'lg' },
    {
      id: 'due',
      header: 'Leaves by',
      cell: (row) =>
        row.promisedShipBy ? <DueTime value={row.promisedShipBy} /> : <span className="text-muted">–</span>,
      sort: { href: sort.due, now: sort.byDue ? 'ascending' : undefined },
      from: 'md',
    },
    {
      id: 'placed',
      header: 'Placed',
      cell: (row) => <DateTime value={row.placedAt} />,
      sort: { href: sort.placed, now: sort.byDue ? undefined : 'descending' },
      from: 'xl',
    },
    { id: 'units', header: 'Units', cell: (row) => row.unitCount, align: 'end', from: 'xl' },
    { id: 'total', header: 'Total', cell: (row) => <AmountText of={row.totals.total} />, align: 'end', from: 'sm' },
  ]
}
