'use client'

import { useFormStatus } from 'react-dom'
import { Button, type ButtonProps } from './button.tsx'

/** Submits the form around it and is busy while the server action runs. It stays enabled: errors are shown, not prevented. */
export function SubmitButton({ variant = 'primary', busy, ...rest }: ButtonProps) {
  const { pending } = useFormStatus()
  return <Button type="submit" variant={variant} busy={busy || pending} {...rest} />
}
