import { Check, Minus } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { cn } from './class-names.tsx'

export type CheckboxProps = Omit<ComponentProps<'input'>, 'type' | 'size'> & {
  /** Words beside it; without them give `aria-label`. */
  label?: ReactNode
  /** Second line in muted text. */
  help?: ReactNode
}

/** Yes or no, or one of several that may all be on. The native control, drawn. */
export function Checkbox({ label, help, className, ...rest }: CheckboxProps) {
  const box = (
    <span className="relative inline-flex size-4 shrink-0">
      <input
        {...rest}
        type="checkbox"
        className="peer size-4 cursor-pointer appearance-none rounded-sm border border-edge bg-surface transition-colors before:absolute before:-inset-1 checked:border-accent checked:bg-accent indeterminate:border-accent indeterminate:bg-accent hover:border-muted disabled:cursor-not-allowed disabled:border-line-strong disabled:bg-sunken aria-invalid:border-problem-solid"
      />
      <Check
        aria-hidden
        className="pointer-events-none absolute inset-0.5 hidden size-3 stroke-3 text-accent-ink peer-checked:block peer-indeterminate:hidden peer-disabled:text-disabled"
      />
      <Minus
        aria-hidden
        className="pointer-events-none absolute inset-0.5 hidden size-3 stroke-3 text-accent-ink peer-indeterminate:block"
      />
    </span>
  )
  if (label === undefined) return <span className={cn('inline-flex align-middle', className)}>{box}</span>
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is in `box`
    <label className={cn('inline-flex min-h-6 items-start gap-2 text-control has-disabled:text-disabled', className)}>
      <span className="flex h-5 items-center">{box}</span>
      <span>
        {label}
        {help ? <span className="block text-muted">{help}</span> : null}
      </span>
    </label>
  )
}
