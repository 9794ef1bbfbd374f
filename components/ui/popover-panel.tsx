'use client'

import { Popover as Primitive } from 'radix-ui'
import type { ReactNode } from 'react'
import { cn } from './class-names.tsx'

export type PopoverProps = {
  /** Button that opens it. */
  trigger: ReactNode
  /** Name of what opens, for screen readers. */
  label: string
  align?: 'start' | 'center' | 'end'
  className?: string
  children: ReactNode
}

type PanelProps = PopoverProps & { container: HTMLElement | null }

/** A popover once it has been opened; begins open. */
export function PopoverPanel({ trigger, label, align = 'start', className, container, children }: PanelProps) {
  return (
    <Primitive.Root defaultOpen>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal container={container}>
        <Primitive.Content
          aria-label={label}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className={cn(
            'appear z-50 max-h-(--radix-popover-content-available-height) default-popover max-w-[calc(100vw-1rem)] overflow-y-auto rounded-md bg-raised p-3 text-control text-ink shadow-float outline-none',
            className,
          )}
        >
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}
