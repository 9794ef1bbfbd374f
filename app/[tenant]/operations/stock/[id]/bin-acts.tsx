import { ActDialog } from '#components/inventory/act-dialog'
import { Button } from '#components/ui/button'
import { Field } from '#components/ui/field'
import { Input } from '#components/ui/input'
import { Select } from '#components/ui/select'
import { adjustAction, damageAction, moveAction } from './actions.ts'
import type { BinRow, Reason } from './item-query.ts'

type Item = { id: string; sku: string }
type BinActsProps = {
  tenant: string
  item: Item
  row: BinRow
  locationName: string
  reasons: readonly Reason[]
  mayAdjust: boolean
  mayMove: boolean
}

const choices = (reasons: readonly Reason[], activity: string) =>
  reasons.filter((reason) => reason.activity === activity).map(({ code, label }) => ({ value: code, label }))

/** What can be done with the units in one bin. */
export function BinActs({ tenant, item, row, locationName, reasons, mayAdjust, mayMove }: BinActsProps) {
  const { binId, binCode, locationId, quantity: seen, condition } = row
  const where = { variantId: item.id, sku: item.sku, locationId, locationName, binId, binCode, seen, condition }
  const note = (
    <Field label="Note" name="note" optional>
      <Input maxLength={500} />
    </Field>
  )
  return (
    <span className="flex flex-wrap gap-1">
      {mayAdjust ? (
        <ActDialog
          trigger={<Button size="sm">Adjust</Button>}
          title={`Adjust ${item.sku} in ${binCode}`}
          description={`The books say ${seen}. Say what is really there; if the bin changes meanwhile, nothing is changed.`}
          act="Adjust the bin"
          done="Bin adjusted"
          onAct={adjustAction.bind(null, tenant, where)}
        >
          <Field label="Really there" name="quantity">
            <Input type="number" min={0} defaultValue={seen} required />
          </Field>
          <Field label="Why" name="reason">
            <Select options={choices(reasons, 'STOCK_ADJUSTMENT')} required />
          </Field>
          {note}
        </ActDialog>
      ) : null}
      {mayMove ? (
        <ActDialog
          trigger={<Button size="sm">Move</Button>}
          title={`Move ${item.sku} from ${binCode}`}
          description={`To another bin at ${locationName}.`}
          act="Move them"
          done="Moved"
          onAct={moveAction.bind(null, tenant, where)}
        >
          <Field label="How many" name="quantity" help={`${seen} lie there.`}>
            <Input type="number" min={1} max={seen} defaultValue={seen} required />
          </Field>
          <Field label="To bin" name="bin" help="Scan its label, or type it.">
            <Input code autoComplete="off" required />
          </Field>
          {note}
        </ActDialog>
      ) : null}
      {mayAdjust && condition === 'SELLABLE' ? (
        <ActDialog
          trigger={<Button size="sm">Damaged</Button>}
          title={`Damaged ${item.sku} in ${binCode}`}
          description="They go to the bin for damaged goods and are no longer for sale. Promises that they leave uncovered are looked for elsewhere."
          act="Record the damage"
          done="Damage recorded"
          onAct={damageAction.bind(null, tenant, where)}
        >
          <Field label="How many" name="quantity" help={`${seen} lie there.`}>
            <Input type="number" min={1} max={seen} defaultValue={1} required />
          </Field>
          <Field label="Why" name="reason">
            <Select options={choices(reasons, 'STOCK_DAMAGE')} required />
          </Field>
          {note}
        </ActDialog>
      ) : null}
    </span>
  )
}
