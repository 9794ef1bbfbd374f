'use client'

import { Check, ChevronsUpDown } from 'lucide-react'
import { Popover as Primitive } from 'radix-ui'
import { useState } from 'react'
import { cn } from './class-names.tsx'
import { type ComboboxChoice, ComboboxList } from './combobox-list.tsx'
import { CONTROL_CLASS } from './input.tsx'

export type ComboboxProps = {
  id?: string
  /** Sends the chosen value with the form. */
  name?: string
  /** Accessible name where no Field labels it. */
  label?: string
  options?: readonly ComboboxChoice[]
  /** Asks the server instead of filtering `options`; called as one types, 150 ms after the last key. */
  search?: (text: string) => Promise<readonly ComboboxChoice[]>
  value?: string
  defaultValue?: string
  onChange?: (value: string, choice: ComboboxChoice) => void
  /** Shown while nothing is chosen. */
  emptyLabel?: string
  /** The words of a value that is not among `options` (with `search`). */
  valueLabel?: string
  disabled?: boolean
  className?: string
  'aria-describedby'?: string
  'aria-invalid'?: boolean
}

/** One of many, found by typing. For up to a dozen choices Select is quicker. */
export function Combobox({
  label,
  options,
  search,
  name,
  onChange,
  emptyLabel = 'Choose…',
  className,
  ...rest
}: ComboboxProps) {
  const { value: given, defaultValue, valueLabel, ...button } = rest
  const [open, setOpen] = useState(false)
  const [own, setOwn] = useState<ComboboxChoice | undefined>(undefined)
  const value = given ?? own?.value ?? defaultValue ?? ''
  const words = options?.find((option) => option.value === value)?.label ?? own?.label ?? valueLabel
  const choose = (choice: ComboboxChoice) => {
    setOwn(choice)
    setOpen(false)
    onChange?.(choice.value, choice)
  }
  return (
    <Primitive.Root open={open} onOpenChange={setOpen}>
      {name ? <input type="hidden" name={name} value={value} /> : null}
      <Primitive.Trigger
        {...button}
        role="combobox"
        aria-label={label}
        className={cn(CONTROL_CLASS, 'flex h-8 items-center justify-between gap-2 text-left', className)}
      >
        <span className={cn('min-w-0 truncate', !words && 'text-muted')}>{words ?? emptyLabel}</span>
        <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-muted" />
      </Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          align="start"
          sideOffset={4}
          collisionPadding={8}
          aria-label={label ?? 'Choices'}
          className="appear z-50 w-(--radix-popover-trigger-width) min-w-56 overflow-hidden rounded-md bg-raised text-ink shadow-float outline-none"
        >
          <ComboboxList
            options={options ?? []}
            search={search}
            onChoose={choose}
            mark={(choice) => choice.value === value && <Check aria-hidden className="size-4 text-accent-text" />}
          />
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}
