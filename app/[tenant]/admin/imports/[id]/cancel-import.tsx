import { ActForm } from '#components/admin/act-form'
import { Disclosure } from '#components/admin/disclosure'
import { cancelImport } from '../actions.ts'
import type { RunAnswer } from '../import-query.ts'

/** Stops an import that is under way; what it has taken in stays. */
export function CancelImport({
  tenant,
  run,
  idempotencyKey,
}: {
  tenant: string
  run: RunAnswer
  idempotencyKey: string
}) {
  return (
    <Disclosure label="Stop this import">
      <p className="mb-3 text-control text-muted">
        It ends before its next batch. What was taken in stays; the same files can be imported again later.
      </p>
      <ActForm
        fields={[]}
        act="Cancel the import"
        danger
        idempotencyKey={idempotencyKey}
        action={cancelImport.bind(null, tenant, run.id, run.version)}
      />
    </Disclosure>
  )
}
