'use client'

import { useActionState } from 'react'
import { Field } from '#components/ui/field'
import { FormErrorSummary } from '#components/ui/form-error-summary'
import { Input } from '#components/ui/input'
import { SubmitButton } from '#components/ui/submit-button'
import { type BadgeState, badgeAction } from './actions.ts'

const initial: BadgeState = { badge: '', problems: [] }

/** Badge, then PIN: large enough for gloves, and sent by the browser itself when JavaScript is missing. */
export function BadgeForm() {
  const [state, submit] = useActionState(badgeAction, initial)
  const errorOf = (name: string) => state.problems.find((each) => each.name === name)?.message
  return (
    <form action={submit} className="flex flex-col gap-4" noValidate autoComplete="off">
      <FormErrorSummary errors={state.problems} title="You are not signed in" />
      <Field label="Badge" name="badge" error={errorOf('badge')} help="Scan it, or type its number.">
        <Input size="hand" autoComplete="off" defaultValue={state.badge} code autoFocus required />
      </Field>
      <Field label="PIN" name="pin" error={errorOf('pin')}>
        <Input type="password" inputMode="numeric" size="hand" autoComplete="off" required />
      </Field>
      <SubmitButton size="hand">Begin work</SubmitButton>
    </form>
  )
}
