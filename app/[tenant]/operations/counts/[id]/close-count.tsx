import { ActDialog } from '#components/inventory/act-dialog'
import { Button } from '#components/ui/button'
import { Field } from '#components/ui/field'
import { Select } from '#components/ui/select'
import { counted } from '../../words.ts'
import { closeCountAction } from '../actions.ts'
import type { CountDetail } from '../counts-query.ts'

type Reason = { code: string; label: string }

/** Ends a count, with what that changes in the books. */
export function CloseCount({
  tenant,
  count,
  reasons,
}: {
  tenant: string
  count: CountDetail
  reasons: readonly Reason[]
}) {
  const names = Object.fromEntries(
    count.lines.flatMap((line) => [
      [line.binId, line.binCode],
      [line.variantId, line.sku],
    ]),
  )
  const which = { id: count.id, version: count.version, names: { ...names, [count.locationId]: count.locationName } }
  return (
    <ActDialog
      trigger={<Button variant="primary">Close the count</Button>}
      title={`Close ${count.number}`}
      description={`${counted(count.lines.length, 'finding becomes', 'findings become')} what the books say. Promises that are no longer covered are looked for elsewhere.`}
      act="Close the count"
      done="Count closed"
      onAct={closeCountAction.bind(null, tenant, which)}
    >
      <Field label="Why findings differ" name="reason">
        <Select options={reasons.map(({ code, label }) => ({ value: code, label }))} required />
      </Field>
    </ActDialog>
  )
}
