import { ActForm } from '#components/admin/act-form'
import { Disclosure } from '#components/admin/disclosure'
import type { FormAction } from '#components/admin/form-types'
import { Banner } from '#components/ui/banner'
import { DateTime } from '#components/ui/date-time'
import { newId } from '#platform/ids'

type StopSwitchProps = {
  /** Why and until when it is stopped; null while it is in use. */
  stopped: { reason: string | null; until: string | null } | null
  words: { stopped: string; stop: string; start: string }
  stop: FormAction
  start: FormAction
}

/** A stop switch: off with a reason and an end, on again before its time; either shows its consequences first. */
export function StopSwitch({ stopped, words, stop, start }: StopSwitchProps) {
  if (stopped)
    return (
      <div className="flex flex-col gap-3">
        <Banner tone="attention" title={words.stopped}>
          {stopped.reason}{' '}
          {stopped.until ? (
            <>
              Until <DateTime value={stopped.until} />.
            </>
          ) : null}
        </Banner>
        <ActForm fields={[]} act={words.start} quiet preview idempotencyKey={newId()} action={start} />
      </div>
    )
  return (
    <Disclosure label={words.stop}>
      <ActForm
        columns
        fields={[
          { name: 'reason', label: 'Reason' },
          { name: 'until', label: 'Until', kind: 'instant', help: 'It ends by itself then; within a year.' },
        ]}
        act={words.stop}
        danger
        preview
        idempotencyKey={newId()}
        action={stop}
      />
    </Disclosure>
  )
}
