import { PackageSearch, SearchX } from 'lucide-react'
import { type Column, DataTable } from '#components/patterns/data-table'
import { Money } from '#components/patterns/money'
import { Status, type StatusShape } from '#components/patterns/status'
import { Badge } from '#components/ui/badge'
import { Button, ButtonLink } from '#components/ui/button'
import { DateTime } from '#components/ui/date-time'
import { EmptyState } from '#components/ui/empty-state'
import { ErrorState } from '#components/ui/error-state'
import { Pagination } from '#components/ui/pagination'
import type { Tone } from '#components/ui/tone'
import { Chapter } from './specimen.tsx'

type Row = {
  number: string
  channel: string
  customer: string
  place: string
  state: { label: string; shape: StatusShape; tone?: Tone }
  due: string
  units: number
  total: string
  currency: string
  flag?: string
}

const ROWS: readonly Row[] = [
  {
    number: '4711',
    channel: 'Web UK',
    customer: 'Ada Lindqvist',
    place: 'Leeds, GB',
    state: { label: 'Partially shipped', shape: 'half', tone: 'attention' },
    due: '2026-11-26T16:00:00Z',
    units: 3,
    total: '12840',
    currency: 'GBP',
    flag: 'Backordered',
  },
  {
    number: '4712',
    channel: 'Amazon DE',
    customer: 'Jörg Müller-Lüdenscheidt von der Hohenstraße zu Oberammergau',
    place: 'Garmisch-Partenkirchen, DE',
    state: { label: 'In fulfillment', shape: 'half', tone: 'information' },
    due: '2026-11-23T15:30:00Z',
    units: 12,
    total: '98450',
    currency: 'EUR',
  },
  {
    number: '4713',
    channel: 'Wholesale',
    customer: 'Harrods Home Ltd',
    place: 'London, GB',
    state: { label: 'Held: credit limit', shape: 'empty', tone: 'problem' },
    due: '2026-11-24T12:00:00Z',
    units: 4800,
    total: '1234567890',
    currency: 'GBP',
  },
  {
    number: '4714',
    channel: 'Web JP',
    customer: '山田 太郎',
    place: 'Osaka, JP',
    state: { label: 'Delivered', shape: 'full', tone: 'ok' },
    due: '2026-11-20T12:00:00Z',
    units: 1,
    total: '14800',
    currency: 'JPY',
  },
  {
    number: '4715',
    channel: 'Web UK',
    customer: 'Samir Haddad',
    place: 'Cardiff, GB',
    state: { label: 'Cancelled', shape: 'cross' },
    due: '2026-11-22T12:00:00Z',
    units: 2,
    total: '4490',
    currency: 'GBP',
  },
]

const COLUMNS: readonly Column<Row>[] = [
  {
    id: 'number',
    header: 'Order',
    cell: (row) => `#${row.number}`,
    secondary: (row) => row.channel,
    sort: { href: '?sort=number' },
  },
  {
    id: 'customer',
    header: 'Customer',
    cell: (row) => <span className="line-clamp-1">{row.customer}</span>,
    secondary: (row) => row.place,
  },
  {
    id: 'state',
    header: 'Fulfillment',
    cell: (row) => (
      <span className="flex gap-2">
        <Status {...row.state} />
        {row.flag ? <Badge tone="attention">{row.flag}</Badge> : null}
      </span>
    ),
  },
  {
    id: 'due',
    header: 'Ship by',
    cell: (row) => <DateTime value={row.due} />,
    sort: { href: '?sort=due', now: 'ascending' },
  },
  { id: 'units', header: 'Units', align: 'end', cell: (row) => row.units.toLocaleString('en-GB') },
  {
    id: 'total',
    header: 'Total',
    align: 'end',
    cell: (row) => <Money minorUnits={row.total} currency={row.currency} />,
  },
]

const TABLE = {
  label: 'Orders',
  columns: COLUMNS,
  rowId: (row: Row) => row.number,
  rowHref: (row: Row) => `?order=${row.number}`,
  rowLabel: (row: Row) => `order ${row.number}`,
  empty: null,
}

/** The table: rows, loading, empty, error. */
export function TableChapter() {
  return (
    <Chapter title="Data table">
      <DataTable
        {...TABLE}
        rows={ROWS}
        rowTone={(row) => (row.state.tone === 'problem' ? 'problem' : undefined)}
        bulkActions={
          <>
            <Button type="submit" variant="primary">
              Release
            </Button>
            <Button type="submit">Hold</Button>
          </>
        }
        paging={<Pagination nextHref="?after=x" summary="50 orders" />}
        className="-mx-4 lg:-mx-6"
      />
      <DataTable {...TABLE} label="Orders while loading" rows={[]} loading={3} className="-mx-4 lg:-mx-6" />
      <DataTable
        {...TABLE}
        label="Exceptions"
        rows={[]}
        empty={
          <EmptyState icon={<PackageSearch />} title="No exceptions are open">
            One opens by itself when a promise is at risk, stock does not add up or a connection falls silent.
          </EmptyState>
        }
        className="-mx-4 lg:-mx-6"
      />
      <DataTable
        {...TABLE}
        label="Filtered orders"
        rows={[]}
        empty={
          <EmptyState
            icon={<SearchX />}
            title="No order matches these filters"
            action={<ButtonLink href="?">Clear filters</ButtonLink>}
          >
            Held orders due before today in Rotterdam.
          </EmptyState>
        }
        className="-mx-4 lg:-mx-6"
      />
      <DataTable
        {...TABLE}
        label="Orders that failed"
        rows={[]}
        error={
          <ErrorState
            title="The orders could not be loaded"
            requestId="0199f3c2-7a40-7cde-9b1a-2f6d1f0c8e11"
            retry={<ButtonLink href="?">Try again</ButtonLink>}
          >
            Nothing was changed. If it happens again, send the request id to support.
          </ErrorState>
        }
        className="-mx-4 lg:-mx-6"
      />
    </Chapter>
  )
}
