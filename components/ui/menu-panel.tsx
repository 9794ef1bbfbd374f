'use client'

import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import { cn } from './class-names.tsx'
import { MenuParts } from './menu-item.tsx'

export type MenuProps = {
  /** Button that opens it. */
  trigger: ReactNode
  align?: 'start' | 'end'
  side?: 'top' | 'bottom'
  className?: string
  /** MenuItem, MenuLabel, MenuSeparator. */
  children: ReactNode
}

type PanelProps = MenuProps & { container: HTMLElement | null }

/** A menu once it has been opened; begins open. */
export function MenuPanel({ trigger, align = 'start', side = 'bottom', className, container, children }: PanelProps) {
  return (
    <DropdownMenu.Root modal={false} defaultOpen>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal container={container}>
        <DropdownMenu.Content
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          className={cn(
            'appear z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-44 max-w-80 overflow-y-auto rounded-md bg-raised p-1 text-ink shadow-float',
            className,
          )}
        >
          <MenuParts value={DropdownMenu}>{children}</MenuParts>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
