import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ShipmentState } from '#components/fulfillment/shipment-state'
import { ActDialog } from '#components/inventory/act-dialog'
import { PageHeader } from '#components/patterns/page-header'
import { Button } from '#components/ui/button'
import { Card } from '#components/ui/card'
import { CopyButton } from '#components/ui/copy-button'
import { DateTime } from '#components/ui/date-time'
import { DefinitionList } from '#components/ui/definition-list'
import { Field } from '#components/ui/field'
import { Input } from '#components/ui/input'
import { Select } from '#components/ui/select'
import { TextLink } from '#components/ui/text-link'
import { execute } from '#graphql/execute'
import { trackingCodes } from '#modules/fulfillment/shipment.rules'
import { may } from '#platform/actor'
import { requireActor } from '../../../../actor.ts'
import { plain } from '../../words.ts'
import { trackAction } from './actions.ts'
import { Scans } from './scans.tsx'
import { type ShipmentDetail, shipmentQuery } from './shipment-query.ts'

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
        <Card title="Facts">
          <DefinitionList items={factsOf(tenant, shipment)} />
        </Card>
      </div>
    </>
  )
}

const factsOf = (tenant: string, shipment: ShipmentDetail) => [
  {
    term: 'Tracking',
    value: shipment.trackingNumber ? (
      <span className="flex items-center gap-1">
        <span className="font-mono break-all">{shipment.trackingNumber}</span>
        <CopyButton text={shipment.trackingNumber} label="Copy tracking number" />
      </span>
    ) : null,
  },
  { term: 'Carrier', value: shipment.carrierName },
  { term: 'Service', value: shipment.serviceName },
  {
    term: 'Work',
    value: (
      <TextLink href={`/${tenant}/operations/ship/${shipment.fulfillmentOrder.id}`}>
        {shipment.fulfillmentOrder.number}
      </TextLink>
    ),
  },
  { term: 'Labelled', value: instant(shipment.labelledAt) },
  { term: 'Handed over', value: instant(shipment.handedOverAt) },
  { term: 'Delivered', value: instant(shipment.deliveredAt) },
]

const instant = (at: string | null) => (at ? <DateTime value={at} /> : null)

function RecordScan({ tenant, shipment }: { tenant: string; shipment: ShipmentDetail }) {
  return (
    <ActDialog
      trigger={<Button>Record a carrier scan</Button>}
      title="Record a carrier scan"
      description="For what the carrier said outside its data. Scans are ordered by time; a later one decides where the parcel is."
      act="Record the scan"
      done="Scan recorded"
      onAct={trackAction.bind(null, tenant, shipment.id)}
    >
      <Field label="What the carrier says" name="code">
        <Select
          options={trackingCodes.map((code) => ({ value: code, label: plain(code) }))}
          defaultValue="IN_TRANSIT"
        />
      </Field>
      <Field label="Place" name="place" optional>
        <Input maxLength={200} />
      </Field>
      <Field label="In the carrier’s words" name="description" optional>
        <Input maxLength={500} />
      </Field>
    </ActDialog>
  )
}
