import { ActDialog } from '#components/inventory/act-dialog'
import { Button } from '#components/ui/button'
import { Field } from '#components/ui/field'
import { Input } from '#components/ui/input'
import { Select } from '#components/ui/select'
import { trackingCodes } from '#modules/fulfillment/shipment.rules'
import { plain } from '../../words.ts'
import { trackAction } from './actions.ts'
import type { ShipmentDetail } from './shipment-query.ts'

/** For what a carrier said by telephone or on its page. */
export function RecordScan({ tenant, shipment }: { tenant: string; shipment: ShipmentDetail }) {
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
