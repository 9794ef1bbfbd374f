import type { Rehearsal } from '#components/patterns/rehearsal'
import type { FormError } from '#components/ui/form-error-summary'

export type FormChoice = { value: string; label: string; help?: string }

/** A field of a form, as facts: server components describe it, ActForm draws it. */
export type FormField = {
  name: string
  label: string
  /** `many` is a list of checkboxes, `check` a single one, `lines` a larger text. Text when left out. */
  kind?: 'code' | 'number' | 'email' | 'day' | 'time' | 'instant' | 'lines' | 'choice' | 'many' | 'check' | 'password'
  help?: string
  optional?: boolean
  value?: string | readonly string[]
  options?: readonly FormChoice[]
  /** The empty choice of a select. */
  emptyLabel?: string
}

/** What a submitted form came to; kept between attempts so that nothing typed is lost. */
export type FormState = {
  attempt: number
  /** What was typed, by field; empty after success. */
  values: Readonly<Record<string, readonly string[]>>
  errors: readonly FormError[]
  refusal?: { what: string; why: string }
  rehearsal?: Rehearsal
  done?: string
  /** Shown this one time. */
  secret?: string
}

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>

export const freshForm: FormState = { attempt: 0, values: {}, errors: [] }
