'use client'

import { ChevronDown } from 'lucide-react'
import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import { Checkbox } from '../ui/checkbox.tsx'
import { cn } from '../ui/class-names.tsx'
import { type FilterChoice, PILL_CLASS, pillColors } from './filter-pill.tsx'

type FilterManyProps = { name: string; label: string; options: readonly FilterChoice[]; values: readonly string[] }

/** A filter of which several may be on. A <details>: opens without script, and its boxes belong to the form. */
export function FilterMany({ name, label, options, values }: FilterManyProps) {
  const box = useRef<HTMLDetailsElement>(null)
  useCloseOutside(box)
  const chosen = options.filter((option) => values.includes(option.value))
  const close = () => box.current?.removeAttribute('open')
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    close()
    box.current?.querySelector('summary')?.focus()
  }
  const onBlur = (event: FocusEvent) => {
    if (event.relatedTarget instanceof Node && !box.current?.contains(event.relatedTarget)) close()
  }
  return (
    <details ref={box} onKeyDown={onKeyDown} onBlur={onBlur} className="sm:relative">
      <summary className={cn(PILL_CLASS, 'list-none', pillColors(chosen.length > 0))}>
        <span className="text-muted">{label}</span>
        <span className="max-w-40 truncate font-medium">{chosenWords(chosen)}</span>
        <ChevronDown aria-hidden className="size-3.5 text-muted" />
      </summary>
      <div className="appear absolute inset-x-0 z-30 mt-1 flex max-h-80 flex-col overflow-y-auto rounded-md bg-raised p-1 shadow-float sm:right-auto sm:w-60">
        {options.map((option) => (
          <Checkbox
            key={option.value}
            name={name}
            value={option.value}
            defaultChecked={values.includes(option.value)}
            label={option.label}
            className="w-full rounded-sm px-2 py-1 hover:bg-pressed"
          />
        ))}
      </div>
    </details>
  )
}

function chosenWords(chosen: readonly FilterChoice[]): string {
  if (chosen.length === 0) return 'any'
  return chosen.length < 3 ? chosen.map((option) => option.label).join(', ') : `${chosen.length} chosen`
}

function useCloseOutside(box: RefObject<HTMLDetailsElement | null>) {
  useEffect(() => {
    const close = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) box.current?.removeAttribute('open')
    }
    document.addEventListener('pointerdown', close)
    return () => document.removeEventListener('pointerdown', close)
  }, [box])
}
