import type { ComponentProps, ReactNode } from 'react'
import { cn } from './class-names.tsx'

export type RadioOption = { value: string; label: ReactNode; help?: ReactNode; disabled?: boolean }

export type RadioGroupProps = Omit<
  ComponentProps<'input'>,
  'type' | 'size' | 'value' | 'defaultValue' | 'className'
> & {
  /** The question. */
  label: string
  name: string
  options: readonly RadioOption[]
  value?: string
  defaultValue?: string
  error?: string
  className?: string
}

/** One of a few, each with room to explain itself. Native radio buttons: arrow keys move. */
export function RadioGroup({ label, options, value, defaultValue, error, className, ...rest }: RadioGroupProps) {
  return (
    <fieldset className={cn('flex min-w-0 flex-col gap-2', className)}>
      <legend className="mb-1.5 text-control font-medium">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className="flex min-h-6 items-start gap-2 text-control has-disabled:text-disabled">
          <span className="flex h-5 items-center">
            <input
              {...rest}
              type="radio"
              value={option.value}
              disabled={option.disabled ?? rest.disabled}
              {...(value === undefined
                ? { defaultChecked: defaultValue === option.value }
                : { checked: value === option.value })}
              className="size-4 cursor-pointer appearance-none rounded-full border border-edge bg-surface transition-[border-width,border-color] checked:border-[5px] checked:border-accent hover:border-muted checked:hover:border-accent disabled:cursor-not-allowed disabled:border-line-strong"
            />
          </span>
          <span>
            {option.label}
            {option.help ? <span className="block text-muted">{option.help}</span> : null}
          </span>
        </label>
      ))}
      {error ? <p className="text-control text-problem-text">{error}</p> : null}
    </fieldset>
  )
}
