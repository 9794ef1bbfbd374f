import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { TransferState } from '#components/inventory/transfer-state'
import { type Column, DataTable } from '#components/patterns/data-table'
import { PageHeader } from '#components/patterns/page-header'
import { DateTime } from '#components/ui/date-time'
import { TextLink } from '#components/ui/text-link'
import { execute } from '#graphql/execute'
import { type Actor, may } from '#platform/actor'
import { requireActor } from '../../../../actor.ts'
import { plain } from '../../words.ts'
import { heldQuery, type Transfer, type TransferLine, transferQuery } from '../transfers-query.ts'
import { TransferActs } from './transfer-acts.tsx'

export const metadata: Metadata = { title: 'Transfer' }

type Props = { params: Promise<{ tenant: string; id: string }> }

/** One transfer: what was asked for, what left, what arrived. */
export default async function TransferPage({ params }: Props) {
  const { tenant, id: encoded } = await params
  const actor = await requireActor(tenant)
  const { node: transfer, reasonCodes } = await execute(actor, transferQuery, { id: decodeURIComponent(encoded) })
  if (!transfer?.number) notFound()
  const held = await findHeld(actor, transfer)
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: 'Transfers', href: `/${tenant}/operations/transfers` }, { label: transfer.number }]}
        title={`Transfer ${transfer.number}`}
        beside={<TransferState status={transfer.status} />}
        line={<Line transfer={transfer} />}
        primary={
          may(actor, 'stock:transfer') ? (
            <TransferActs tenant={tenant} transfer={transfer} reasons={reasonCodes} held={held} />
          ) : undefined
        }
      />
      <DataTable
        label="Items of the transfer"
        columns={columnsOf(tenant)}
        rows={transfer.lines}
        rowId={(line) => line.variantId}
        rowTone={(line) => (transfer.status === 'RECEIVED' && line.received !== line.shipped ? 'attention' : undefined)}
        empty={null}
      />
    </>
  )
}

async function findHeld(actor: Actor, { status, fromLocationId, lines }: Transfer) {
  if (status !== 'REQUESTED') return []
  const variables = { locationId: fromLocationId, variantIds: lines.map(({ variantId }) => variantId) }
  const { binStock } = await execute(actor, heldQuery, variables)
  // What waits on the packing table is picked for somebody.
  return binStock.nodes.filter(({ purpose }) => purpose !== 'PACKING')
}

function Line({ transfer }: { transfer: Transfer }) {
  const latest = transfer.receivedAt ?? transfer.shippedAt ?? transfer.requestedAt
  const word = transfer.receivedAt ? 'received' : transfer.shippedAt ? 'left' : 'requested'
  return (
    <>
      {transfer.fromLocationName ?? 'elsewhere'} → {transfer.toLocationName ?? 'elsewhere'} · {word}{' '}
      <DateTime value={latest} />
      {transfer.note ? ` · ${transfer.note}` : ''}
    </>
  )
}

const columnsOf = (tenant: string): readonly Column<TransferLine>[] => [
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
