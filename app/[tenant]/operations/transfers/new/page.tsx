import type { Metadata } from 'next'
import { PageHeader } from '#components/patterns/page-header'
import { may } from '#platform/actor'
import { requireActor } from '../../../../actor.ts'
import { NotAllowed } from '../../not-allowed.tsx'
import { findPlaces } from '../../places-query.ts'
import { requestTransferAction } from '../actions.ts'
import { TransferScreen } from './transfer-screen.tsx'

export const metadata: Metadata = { title: 'Request a transfer' }

type Props = { params: Promise<{ tenant: string }> }

/** A new transfer between our locations. */
export default async function NewTransferPage({ params }: Props) {
  const { tenant } = await params
  const actor = await requireActor(tenant)
  const transfers = `/${tenant}/operations/transfers`
  return (
    <>
      <PageHeader
        className="pt-3 pb-3"
        breadcrumb={[{ label: 'Transfers', href: transfers }, { label: 'New' }]}
        title="Request a transfer"
      />
      {may(actor, 'stock:transfer') ? (
        <TransferScreen
          tenant={tenant}
          locations={await findPlaces(actor)}
          onRequest={requestTransferAction.bind(null, tenant)}
          thenTo={`${transfers}/%s`}
        />
      ) : (
        <NotAllowed what="Transfers are not open to your roles" backHref={transfers} back="Back to transfers" />
      )}
    </>
  )
}
