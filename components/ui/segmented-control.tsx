'use client'

import { type ReactNode, useId } from 'react'
import { cn } from './class-names.tsx'

export type SegmentedControlProps = {
  /** What is chosen ("Period"). */
  label: string
  name?: string
  options: readonly { value: string; label: string; icon?: ReactNode }[]
  value?: string
  defaultValue?: string
  onChange?: (value: string) => void
  /** Shows the icons alone; the words stay for screen readers and hover. */
  iconsOnly?: boolean
  className?: string
}

/** Two to five choices of which one is on, all visible. Radio buttons underneath: arrow keys work, forms see it. */
export function SegmentedControl({ label, name, options, iconsOnly, className, ...choice }: SegmentedControlProps) {
  const group = useId()
  return (
    <fieldset className={cn('inline-flex h-8 rounded-md bg-sunken p-0.5', className)}>
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          title={iconsOnly ? option.label : undefined}
          className="relative flex min-w-7 flex-1 cursor-pointer items-center justify-center gap-1.5 rounded-[5px] px-2 text-control font-medium whitespace-nowrap text-muted transition-colors hover:text-ink has-checked:bg-surface has-checked:text-ink has-checked:shadow-[0_0_0_1px_var(--line)] has-focus-visible:outline-2 has-focus-visible:outline-focus [&_svg]:size-4"
        >
          <input
            type="radio"
            name={name ?? group}
            value={option.value}
            className="sr-only"
            {...(choice.value === undefined
              ? { defaultChecked: choice.defaultValue === option.value }
              : { checked: choice.value === option.value })}
            onChange={() => choice.onChange?.(option.value)}
          />
          {option.icon}
          <span className={iconsOnly ? 'sr-only' : ''}>{option.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
