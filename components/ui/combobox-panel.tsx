'use client'

import { Check } from 'lucide-react'
import { Popover as Primitive } from 'radix-ui'
import { type ReactNode, useState } from 'react'
import { type ComboboxChoice, ComboboxList } from './combobox-list.tsx'

export type ComboboxPanelProps = {
  trigger: ReactNode
  container: HTMLElement | null
  label?: string
  options: readonly ComboboxChoice[]
  search?: (text: string) => Promise<readonly ComboboxChoice[]>
  value: string
  onChoose: (choice: ComboboxChoice) => void
}

/** A combobox once it has been opened; begins open. */
export function ComboboxPanel({ trigger, container, label, options, search, value, onChoose }: ComboboxPanelProps) {
  const [open, setOpen] = useState(true)
  const choose = (choice: ComboboxChoice) => {
    setOpen(false)
    onChoose(choice)
  }
  return (
    <Primitive.Root open={open} onOpenChange={setOpen}>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal container={container}>
        <Primitive.Content
          align="start"
          sideOffset={4}
          collisionPadding={8}
          aria-label={label ?? 'Choices'}
          className="appear z-50 w-(--radix-popover-trigger-width) min-w-56 overflow-hidden rounded-md bg-raised text-ink shadow-float outline-none"
        >
          <ComboboxList
            options={options}
            search={search}
            onChoose={choose}
            mark={(choice) => choice.value === value && <Check aria-hidden className="size-4 text-accent-text" />}
          />
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}
