import { PrintLink } from '#components/fulfillment/print-link'
import { ShipmentCard } from '#components/fulfillment/shipment-card'
import { ActDialog } from '#components/inventory/act-dialog'
import { Button, ButtonLink } from '#components/ui/button'
import { Field } from '#components/ui/field'
import { Input } from '#components/ui/input'
import type { ShipmentStatus } from '#modules/fulfillment/shipment.rules'
import { handOverAction, voidAction } from './actions.ts'
import type { ShipTask } from './ship-query.ts'

/** The shipments of a task, with what may still be done to each. */
export function ShipmentsMade({ tenant, task, mayShip }: { tenant: string; task: ShipTask; mayShip: boolean }) {
  return task.shipments.map((shipment) => {
    const { shipmentId, version, number, trackingNumber } = shipment
    const which = { shipmentId, version }
    const isHere = shipment.status === 'LABELLED'
    return (
      <ShipmentCard
        key={number}
        number={number}
        status={shipment.status as ShipmentStatus}
        trackingNumber={trackingNumber}
        parcels={task.packages.filter((parcel) => parcel.shipmentId === shipmentId)}
      >
        {isHere && mayShip ? (
          <>
            <ActDialog
              trigger={<Button variant="primary">Hand over</Button>}
              title={`Hand over ${number}`}
              description="The carrier takes it: from now on it counts as shipped, and its stock leaves the books."
              act="Hand it over"
              done="Handed over"
              onAct={handOverAction.bind(null, tenant, which)}
            />
            <ActDialog
              trigger={<Button>Void the label</Button>}
              title={`Void ${number}`}
              description="The label is taken back; the parcels stay packed and can get another one."
              act="Void the label"
              danger
              done="Label voided"
              onAct={voidAction.bind(null, tenant, which)}
            >
              <Field label="Why" name="reason">
                <Input maxLength={500} required />
              </Field>
            </ActDialog>
          </>
        ) : null}
        {mayShip && shipment.status !== 'VOIDED' ? (
          <PrintLink href={`/${tenant}/operations/documents/label?id=${shipmentId}`}>Label</PrintLink>
        ) : null}
        <ButtonLink href={`/${tenant}/operations/shipments/${shipmentId}`}>Follow it</ButtonLink>
      </ShipmentCard>
    )
  })
}
