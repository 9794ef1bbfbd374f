import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ShipmentState } from '#components/fulfillment/shipment-state'
import { PageHeader } from '#components/patterns/page-header'
import { TextLink } from '#components/ui/text-link'
import { execute } from '#graphql/execute'
import { may } from '#platform/actor'
import { requireActor } from '../../../../actor.ts'
import { RecordScan } from './record-scan.tsx'
import { Scans } from './scans.tsx'
import { ShipmentFacts } from './shipment-facts.tsx'
import { shipmentQuery } from './shipment-query.ts'

export const metadata: Metadata = { title: 'Shipment' }

type Props = { params: Promise<{ tenant: string; id: string }> }

/** One shipment: where it is, and every scan of the carrier. */
export default async function ShipmentPage({ params }: Props) {
  const { tenant, id: encoded } = await params
  const id = decodeURIComponent(encoded)
  const actor = await requireActor(tenant)
  const { node: shipment } = await execute(actor, shipmentQuery, { id })
  if (!shipment?.number) notFound()
  const order = `/${tenant}/orders/${encodeURIComponent(shipment.orderNumber)}`
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: 'Shipments', href: `/${tenant}/operations/shipments` }, { label: shipment.number }]}
        title={`Shipment ${shipment.number}`}
        beside={<ShipmentState status={shipment.status} />}
        line={
          <>
            From {shipment.location.name} · <TextLink href={order}>order {shipment.orderNumber}</TextLink>
          </>
        }
        primary={
          may(actor, 'tracking:record') && shipment.status !== 'VOIDED' ? (
            <RecordScan tenant={tenant} shipment={shipment} />
          ) : undefined
        }
      />
      <div className="grid items-start gap-4 px-4 pb-16 lg:grid-cols-[minmax(0,1fr)_20rem] lg:px-6">
        <Scans scans={shipment.trackingEvents} carrier={shipment.carrierName} />
        <ShipmentFacts tenant={tenant} shipment={shipment} />
      </div>
    </>
  )
}
