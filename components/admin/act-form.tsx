'use client'

import { useActionState, useId } from 'react'
import { Refusal } from '#components/patterns/refusal'
import { RehearsalView } from '#components/patterns/rehearsal'
import { Banner } from '#components/ui/banner'
import { cn } from '#components/ui/class-names'
import { FormErrorSummary } from '#components/ui/form-error-summary'
import { SubmitButton } from '#components/ui/submit-button'
import { FormControl } from './form-control.tsx'
import { type FormAction, type FormField, freshForm } from './form-types.tsx'
import { OnceShown } from './once-shown.tsx'

export type ActFormProps = {
  fields: readonly FormField[]
  /** Names the act ("Create product"). */
  act: string
  action: FormAction
  /** Makes a repeated press the same change; made when the page was rendered. */
  idempotencyKey: string
  /** Offers to look at the consequences first. */
  preview?: boolean
  danger?: boolean
  quiet?: boolean
  columns?: boolean
}

/** A form of one act: fields, preview, errors at the field and summarized, refusal, result. Works without script. */
export function ActForm({ fields, act, action, idempotencyKey, preview, danger, quiet, columns }: ActFormProps) {
  const [state, submit] = useActionState(action, freshForm)
  const scope = useId().replaceAll(/[^a-z0-9]/gi, '')
  const errorOf = (name: string) => state.errors.find((error) => error.name === name)?.message
  const labelled = state.errors.map(({ name, message }) => {
    const field = fields.find((known) => known.name === name)
    return field ? { name: `${scope}-${name}`, message: `${field.label} ${message}` } : { message }
  })
  return (
    <form action={submit} noValidate className="flex min-w-0 flex-col gap-4">
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <FormErrorSummary errors={labelled} />
      {state.refusal ? <Refusal what={state.refusal.what} why={state.refusal.why} /> : null}
      {state.done ? (
        <div role="status">
          <Banner tone="ok" title={state.done} />
        </div>
      ) : null}
      {state.secret ? <OnceShown secret={state.secret} /> : null}
      <div key={state.attempt} className={cn('grid min-w-0 gap-4', columns && 'sm:grid-cols-2')}>
        {fields.map((field) => (
          <FormControl
            key={field.name}
            field={field}
            scope={scope}
            typed={state.values[field.name]}
            error={errorOf(field.name)}
          />
        ))}
      </div>
      {state.rehearsal ? (
        <div role="status" className="rounded-md border border-line bg-sunken p-3">
          <RehearsalView rehearsal={state.rehearsal} />
        </div>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <SubmitButton variant={danger ? 'danger' : quiet ? 'secondary' : 'primary'}>{act}</SubmitButton>
        {preview ? (
          <SubmitButton variant="quiet" name="intent" value="preview">
            Show what would change
          </SubmitButton>
        ) : null}
      </div>
    </form>
  )
}
