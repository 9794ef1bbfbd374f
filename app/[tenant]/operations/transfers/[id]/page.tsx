import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { TransferState } from '#components/inventory/transfer-state'
import { DataTable } from '#components/patterns/data-table'
import { PageHeader } from '#components/patterns/page-header'
import { DateTime } from '#components/ui/date-time'
import { execute } from '#graphql/execute'
import { may } from '#platform/actor'
import { requireActor } from '../../../../actor.ts'
import { type Transfer, transferQuery } from '../transfers-query.ts'
import { findHeld } from './find-held.ts'
import { columnsOf } from './line-columns.tsx'
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
