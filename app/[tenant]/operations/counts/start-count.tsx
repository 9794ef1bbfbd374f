import { ActDialog } from '#components/inventory/act-dialog'
import { Button } from '#components/ui/button'
import { Field } from '#components/ui/field'
import { Input } from '#components/ui/input'
import { Select } from '#components/ui/select'
import { startCountAction } from './actions.ts'

/** Begins a count and leads to it. */
export function StartCount({ tenant, places }: { tenant: string; places: { value: string; label: string }[] }) {
  return (
    <ActDialog
      trigger={<Button variant="primary">Start a count</Button>}
      title="Start a count"
      description="Count what lies in the bins, as many or as few of them as you like. Picking goes on meanwhile."
      act="Start counting"
      done="Count started"
      isForeseen={false}
      thenTo={`/${tenant}/operations/counts/%s`}
      onAct={startCountAction.bind(null, tenant)}
    >
      <Field label="Location" name="location">
        <Select options={places} required />
      </Field>
      <Field label="Note" name="note" optional>
        <Input maxLength={500} />
      </Field>
    </ActDialog>
  )
}
