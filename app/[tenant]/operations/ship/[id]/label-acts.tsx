import { ActDialog } from '#components/inventory/act-dialog'
import { Button } from '#components/ui/button'
import { Field } from '#components/ui/field'
import { Input } from '#components/ui/input'
import { handOverAction, voidAction } from './actions.ts'
import type { TaskShipment } from './ship-query.ts'

/** A label whose parcels are still here: hand them over, or take the label back. */
export function LabelActs({ tenant, shipment }: { tenant: string; shipment: TaskShipment }) {
  const { shipmentId, version, number } = shipment
  const which = { shipmentId, version }
  return (
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
  )
}
