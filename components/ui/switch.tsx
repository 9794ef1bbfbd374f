import type { ComponentProps, ReactNode } from 'react'
import { cn } from './class-names.tsx'

export type SwitchProps = Omit<ComponentProps<'input'>, 'type' | 'size'> & {
  /** What is on when it is on. */
  label: ReactNode
  help?: ReactNode
  /** The label for screen readers only. */
  hideLabel?: boolean
}

/** On or off at once, without a save button. In a form that is sent, use Checkbox. */
export function Switch({ label, help, hideLabel, className, ...rest }: SwitchProps) {
  return (
    <label className={cn('inline-flex min-h-6 items-start gap-2.5 text-control has-disabled:text-disabled', className)}>
      <span className="flex h-5 items-center">
        <span className="relative inline-flex h-4.5 w-8 shrink-0">
          <input
            {...rest}
            type="checkbox"
            // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox says itself whether it is on
            role="switch"
            className="peer h-4.5 w-8 cursor-pointer appearance-none rounded-full border border-edge bg-pressed transition-colors checked:border-accent checked:bg-accent disabled:cursor-not-allowed disabled:opacity-50"
          />
          <span
            aria-hidden
            className="pointer-events-none absolute top-[3px] left-[3px] size-3 rounded-full bg-muted transition-transform peer-checked:translate-x-3.5 peer-checked:bg-accent-ink"
          />
        </span>
      </span>
      <span className={hideLabel ? 'sr-only' : undefined}>
        {label}
        {help ? <span className="block text-muted">{help}</span> : null}
      </span>
    </label>
  )
}
