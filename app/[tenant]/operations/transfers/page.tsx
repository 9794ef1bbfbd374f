import { ArrowLeftRight } from 'lucide-react'
import type { Metadata } from 'next'
import { TRANSFER_STATE_WORDS } from '#components/inventory/transfer-state'
import { FilterBar } from '#components/patterns/filter-bar'
import { ButtonLink } from '#components/ui/button'
import { execute } from '#graphql/execute'
import { may } from '#platform/actor'
import { requireActor } from '../../../actor.ts'
import { OperationsHeader } from '../operations-header.tsx'
import { OperationsList } from '../operations-list.tsx'
import { placeFilters, placeWhere } from '../place-filters.ts'
import { oneOf, type SearchParams } from '../words.ts'
import { transferColumns } from './transfer-columns.tsx'
import { transfersQuery } from './transfers-query.ts'

export const metadata: Metadata = { title: 'Transfers' }

type Props = { params: Promise<{ tenant: string }>; searchParams: SearchParams }

/** Stock on its way between our locations. */
export default async function TransfersPage({ params, searchParams }: Props) {
  const [{ tenant }, search] = await Promise.all([params, searchParams])
  const actor = await requireActor(tenant)
  const path = `/${tenant}/operations/transfers`
  const { transfers, locations } = await execute(actor, transfersQuery, {
    where: placeWhere(search),
    after: oneOf(search.after),
  })
  const { nodes, pageInfo } = transfers
  const line = 'Stock that goes from one of our locations to another.'
  const request = (
    <ButtonLink variant="primary" href={`${path}/new`}>
      Request a transfer
    </ButtonLink>
  )
  return (
    <>
      <OperationsHeader
        tenant={tenant}
        title="Transfers"
        line={line}
        primary={may(actor, 'stock:transfer') ? request : null}
      />
      <FilterBar action={path} clearHref={path} filters={placeFilters(locations.nodes, TRANSFER_STATE_WORDS, search)} />
      <OperationsList
        label="Transfers"
        columns={transferColumns}
        rows={nodes}
        rowId={(row) => row.id}
        rowHref={(row) => `${path}/${row.id}`}
        noun={['transfer', 'transfers']}
        empty="Nothing is or was under way"
        icon={<ArrowLeftRight />}
        path={path}
        search={search}
        pageInfo={pageInfo}
      >
        Request one when a location runs short of what another has; its way is followed here until it has arrived.
      </OperationsList>
    </>
  )
}
