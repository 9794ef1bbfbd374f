import type { Metadata } from 'next'
import { PageHeader } from '#components/patterns/page-header'
import { may } from '#platform/actor'
import { requireActor } from '../../../../actor.ts'
import { NotAllowed } from '../../not-allowed.tsx'
import { findPlaces } from '../../places-query.ts'
import { receiveAction } from './actions.ts'
import { ReceiveScreen } from './receive-screen.tsx'

export const metadata: Metadata = { title: 'Receive goods' }

type Props = { params: Promise<{ tenant: string }> }

/** Goods that arrive from outside, scanner first. */
export default async function ReceivePage({ params }: Props) {
  const { tenant } = await params
  const actor = await requireActor(tenant)
  return (
    <>
      <PageHeader
        className="pt-3 pb-3"
        breadcrumb={[{ label: 'Stock', href: `/${tenant}/operations/stock` }, { label: 'Receive' }]}
        title="Receive goods"
        line="From a supplier. What comes from another of our locations is received under Transfers."
      />
      {may(actor, 'stock:receive') ? (
        <ReceiveScreen
          tenant={tenant}
          locations={await findPlaces(actor)}
          onReceive={receiveAction.bind(null, tenant)}
        />
      ) : (
        <NotAllowed
          what="Receiving is not open to your roles"
          backHref={`/${tenant}/operations/stock`}
          back="Back to stock"
        />
      )}
    </>
  )
}
