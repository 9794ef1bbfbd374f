'use client'

import { useActionState } from 'react'
import { Field } from '#components/ui/field'
import { FormErrorSummary } from '#components/ui/form-error-summary'
import { Input } from '#components/ui/input'
import { SubmitButton } from '#components/ui/submit-button'
import { type SignInState, signInAction } from './actions.ts'

/** E-mail and password. Sent by the browser itself when JavaScript is missing. */
export function SignInForm({ next, problem }: { next: string; problem: string | null }) {
  const initial: SignInState = { email: '', problems: problem ? [{ message: problem }] : [] }
  const [state, submit] = useActionState(signInAction, initial)
  const errorOf = (name: string) => state.problems.find((each) => each.name === name)?.message
  return (
    <form action={submit} className="flex flex-col gap-4" noValidate>
      <FormErrorSummary errors={state.problems} title="You are not signed in" />
      <input type="hidden" name="next" value={next} />
      <Field label="E-mail" name="email" error={errorOf('email')}>
        <Input type="email" size="lg" autoComplete="username" defaultValue={state.email} required />
      </Field>
      <Field label="Password" name="password" error={errorOf('password')}>
        <Input type="password" size="lg" autoComplete="current-password" required />
      </Field>
      <SubmitButton size="lg">Sign in</SubmitButton>
    </form>
  )
}
