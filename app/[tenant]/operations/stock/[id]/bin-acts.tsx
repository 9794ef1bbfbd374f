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
export function BinActs(props: BinActsProps) {
  const { row, mayAdjust, mayMove } = props
  return (
    <span className="flex flex-wrap gap-1">
      {mayAdjust ? <Adjust {...props} /> : null}
      {mayMove ? <Move {...props} /> : null}
      {mayAdjust && row.condition === 'SELLABLE' ? <Damaged {...props} /> : null}
    </span>
  )
}

const whereOf = ({ item, row, locationName }: BinActsProps) => {
  const { binId, binCode, locationId, quantity: seen, condition } = row
  return { variantId: item.id, sku: item.sku, locationId, locationName, binId, binCode, seen, condition }
}

function Note() {
  return (
    <Field label="Note" name="note" optional>
      <Input maxLength={500} />
    </Field>
  )
}

function Adjust(props: BinActsProps) {
  const { sku, binCode, seen, ...where } = whereOf(props)
  return (
    <ActDialog
      trigger={<Button size="sm">Adjust</Button>}
      title={`Adjust ${sku} in ${binCode}`}
      description={`The books say ${seen}. Say what is really there; if the bin changes meanwhile, nothing is changed.`}
      act="Adjust the bin"
      done="Bin adjusted"
      onAct={adjustAction.bind(null, props.tenant, { sku, binCode, seen, ...where })}
    >
      <Field label="Really there" name="quantity">
        <Input type="number" min={0} defaultValue={seen} required />
      </Field>
      <Field label="Why" name="reason">
        <Select options={choices(props.reasons, 'STOCK_ADJUSTMENT')} required />
      </Field>
      <Note />
    </ActDialog>
  )
}

function Move(props: BinActsProps) {
  const where = whereOf(props)
  return (
    <ActDialog
      trigger={<Button size="sm">Move</Button>}
      title={`Move ${where.sku} from ${where.binCode}`}
      description={`To another bin at ${where.locationName}.`}
      act="Move them"
      done="Moved"
      onAct={moveAction.bind(null, props.tenant, where)}
    >
      <Field label="How many" name="quantity" help={`${where.seen} lie there.`}>
        <Input type="number" min={1} max={where.seen} defaultValue={where.seen} required />
      </Field>
      <Field label="To bin" name="bin" help="Scan its label, or type it.">
        <Input code autoComplete="off" required />
      </Field>
      <Note />
    </ActDialog>
  )
}

function Damaged(props: BinActsProps) {
  const where = whereOf(props)
  return (
    <ActDialog
      trigger={<Button size="sm">Damaged</Button>}
      title={`Damaged ${where.sku} in ${where.binCode}`}
      description="They go to the bin for damaged goods and are no longer for sale. Promises that they leave uncovered are looked for elsewhere."
      act="Record the damage"
      done="Damage recorded"
      onAct={damageAction.bind(null, props.tenant, where)}
    >
      <Field label="How many" name="quantity" help={`${where.seen} lie there.`}>
        <Input type="number" min={1} max={where.seen} defaultValue={1} required />
      </Field>
      <Field label="Why" name="reason">
        <Select options={choices(props.reasons, 'STOCK_DAMAGE')} required />
      </Field>
      <Note />
    </ActDialog>
  )
}
