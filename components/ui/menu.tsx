'use client'

import Link from 'next/link'
import { DropdownMenu as Primitive } from 'radix-ui'
import type { ReactNode } from 'react'
import { cn } from './class-names.tsx'

const ITEM =
  'flex min-h-7 cursor-default select-none items-center gap-2 rounded-sm px-2 py-1 text-control outline-none data-[highlighted]:bg-pressed data-[disabled]:text-disabled [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted'

export type MenuProps = {
  /** Button that opens it. */
  trigger: ReactNode
  align?: 'start' | 'end'
  side?: 'top' | 'bottom'
  className?: string
  children: ReactNode
}

/** Acts or places behind one button. Keyboard: arrows, letters, Enter, Escape. */
export function Menu({ trigger, align = 'start', side = 'bottom', className, children }: MenuProps) {
  return (
    <Primitive.Root modal={false}>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          className={cn(
            'appear z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-44 max-w-80 overflow-y-auto rounded-md bg-raised p-1 text-ink shadow-float',
            className,
          )}
        >
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}

export type MenuItemProps = {
  icon?: ReactNode
  /** Goes there. Without it the item acts. */
  href?: string
  onSelect?: () => void
  shortcut?: string
  /** Second line in muted text: why it is not possible now, or what it is about. */
  detail?: ReactNode
  disabled?: boolean
  danger?: boolean
  children: ReactNode
}

/** One act or place. A disabled item says in `detail` why. */
export function MenuItem({ icon, href, onSelect, shortcut, detail, disabled, danger, children }: MenuItemProps) {
  const content = (
    <>
      {icon}
      <span className="min-w-0 flex-1">
        {children}
        {detail ? <span className="block text-caption text-muted">{detail}</span> : null}
      </span>
      {shortcut ? <kbd className="font-sans text-caption text-muted">{shortcut}</kbd> : null}
    </>
  )
  return (
    <Primitive.Item
      asChild={Boolean(href)}
      disabled={disabled}
      onSelect={onSelect}
      className={cn(ITEM, danger && 'text-problem-text [&_svg]:text-problem-text')}
    >
      {href ? <Link href={href}>{content}</Link> : content}
    </Primitive.Item>
  )
}

/** Heading over a group of items. */
export function MenuLabel({ children }: { children: ReactNode }) {
  return <Primitive.Label className="px-2 pt-1.5 pb-1 text-caption text-muted">{children}</Primitive.Label>
}

/** Hairline between groups of items. */
export function MenuSeparator() {
  return <Primitive.Separator className="mx-1 my-1 h-px bg-line" />
}
