import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { cn } from './class-names.tsx'
import { CONTROL_CLASS } from './input.tsx'

export type SelectOption = { value: string; label: string; disabled?: boolean }

export type SelectProps = Omit<ComponentProps<'select'>, 'size'> & {
  options: readonly SelectOption[]
  /** First, empty choice ("Any location"); left out when one must be chosen. */
  emptyLabel?: string
  size?: 'sm' | 'md' | 'lg' | 'hand'
}

const HEIGHT = { sm: 'h-7', md: 'h-8', lg: 'h-10', hand: 'h-14 text-section!' }

/** The browser's own select: right on every device. For more than a dozen choices use Combobox. */
export function Select({ options, emptyLabel, size = 'md', className, ...rest }: SelectProps) {
  return (
    <span className={cn('relative inline-flex w-full items-center', className)}>
      <select {...rest} className={cn(CONTROL_CLASS, HEIGHT[size], 'appearance-none truncate pr-8')}>
        {emptyLabel === undefined ? null : <option value="">{emptyLabel}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown aria-hidden className="pointer-events-none absolute right-2.5 size-4 text-muted" />
    </span>
  )
}
