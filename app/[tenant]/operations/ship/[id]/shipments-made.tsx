import { PrintLink } from '#components/fulfillment/print-link'
import { ShipmentCard } from '#components/fulfillment/shipment-card'
import { ButtonLink } from '#components/ui/button'
import type { ShipmentStatus } from '#modules/fulfillment/shipment.rules'
import { LabelActs } from './label-acts.tsx'
import type { ShipTask } from './ship-query.ts'

/** The shipments of a task, with what may still be done to each. */
export function ShipmentsMade({ tenant, task, mayShip }: { tenant: string; task: ShipTask; mayShip: boolean }) {
  const operations = `/${tenant}/operations`
  return task.shipments.map((shipment) => (
    <ShipmentCard
      key={shipment.number}
      number={shipment.number}
      status={shipment.status as ShipmentStatus}
      trackingNumber={shipment.trackingNumber}
      parcels={task.packages.filter((parcel) => parcel.shipmentId === shipment.shipmentId)}
    >
      {shipment.status === 'LABELLED' && mayShip ? <LabelActs tenant={tenant} shipment={shipment} /> : null}
      {mayShip && shipment.status !== 'VOIDED' ? (
        <PrintLink href={`${operations}/documents/label?id=${shipment.shipmentId}`}>Label</PrintLink>
      ) : null}
      <ButtonLink href={`${operations}/shipments/${shipment.shipmentId}`}>Follow it</ButtonLink>
    </ShipmentCard>
  ))
}
