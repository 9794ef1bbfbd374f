import { Card } from '#components/ui/card'
import { CopyButton } from '#components/ui/copy-button'
import { DateTime } from '#components/ui/date-time'
import { DefinitionList } from '#components/ui/definition-list'
import { TextLink } from '#components/ui/text-link'
import type { ShipmentDetail } from './shipment-query.ts'

/** What is known of a shipment beside its way. */
export function ShipmentFacts({ tenant, shipment }: { tenant: string; shipment: ShipmentDetail }) {
  return (
    <Card title="Facts">
      <DefinitionList items={factsOf(tenant, shipment)} />
    </Card>
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
