'use client'

import { ChevronsUpDown } from 'lucide-react'
import { type ComponentProps, lazy, Suspense, useState } from 'react'
import { cn } from './class-names.tsx'
import type { ComboboxChoice } from './combobox-list.tsx'
import { CONTROL_CLASS } from './input.tsx'
import { Opener, useFirstOpening } from './opener.tsx'

const load = () => import('./combobox-panel.tsx')
const ComboboxPanel = lazy(() => load().then((module) => ({ default: module.ComboboxPanel })))

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
export function Combobox(props: ComboboxProps) {
  const { label, options = [], search, name, onChange, emptyLabel = 'Choose…', ...rest } = props
  const { value: given, defaultValue, valueLabel, ...button } = rest
  const first = useFirstOpening()
  const [own, setOwn] = useState<ComboboxChoice | undefined>(undefined)
  const value = given ?? own?.value ?? defaultValue ?? ''
  const words = options.find((option) => option.value === value)?.label ?? own?.label ?? valueLabel
  const choose = (choice: ComboboxChoice) => {
    setOwn(choice)
    onChange?.(choice.value, choice)
  }
  const trigger = <ComboboxButton {...button} label={label} words={words} emptyLabel={emptyLabel} />
  return (
    <Suspense>
      {name ? <input type="hidden" name={name} value={value} /> : null}
      {first.opened ? (
        <ComboboxPanel
          trigger={trigger}
          container={first.container}
          label={label}
          options={options}
          search={search}
          value={value}
          onChoose={choose}
        />
      ) : (
        <Opener opens="listbox" onOpen={first.open} prepare={load}>
          {trigger}
        </Opener>
      )}
    </Suspense>
  )
}

type ComboboxButtonProps = ComponentProps<'button'> & { label?: string; words?: string; emptyLabel: string }

function ComboboxButton({ label, words, emptyLabel, className, ...rest }: ComboboxButtonProps) {
  return (
    <button
      type="button"
      // biome-ignore lint/a11y/useAriaPropsForRole: what opens it says whether it is expanded and what it controls
      role="combobox"
      aria-label={label}
      {...rest}
      className={cn(CONTROL_CLASS, 'flex h-8 items-center justify-between gap-2 text-left', className)}
    >
      <span className={cn('min-w-0 truncate', !words && 'text-muted')}>{words ?? emptyLabel}</span>
      <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-muted" />
    </button>
  )
}
