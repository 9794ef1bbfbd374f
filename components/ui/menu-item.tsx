'use client'

import type { DropdownMenu } from 'radix-ui'
import { createContext, type ReactNode, useContext } from 'react'
import { cn } from './class-names.tsx'
import { PageLink } from './page-link.tsx'

/** Radix' parts, which an open menu brings along: an item alone must not pull them into the page. */
export const MenuParts = createContext<typeof DropdownMenu | null>(null)

/** The look of everything in a menu that can be chosen. */
export const ITEM_CLASS =
  'flex min-h-7 cursor-default select-none items-center gap-2 rounded-sm px-2 py-1 text-control outline-none data-[highlighted]:bg-pressed data-[disabled]:text-disabled [&_svg]:size-4 [&_svg]:shrink-0'

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
export function MenuItem({ href, onSelect, disabled, danger, ...face }: MenuItemProps) {
  const parts = useContext(MenuParts)
  if (!parts) return null
  const content = <ItemFace {...face} />
  return (
    <parts.Item
      asChild={Boolean(href)}
      disabled={disabled}
      onSelect={onSelect}
      className={cn(ITEM_CLASS, danger ? 'text-problem-text' : '[&_svg]:text-muted')}
    >
      {href ? <PageLink href={href}>{content}</PageLink> : content}
    </parts.Item>
  )
}

function ItemFace({
  icon,
  detail,
  shortcut,
  children,
}: Pick<MenuItemProps, 'icon' | 'detail' | 'shortcut' | 'children'>) {
  return (
    <>
      {icon}
      <span className="min-w-0 flex-1">
        {children}
        {detail ? <span className="block text-caption text-muted">{detail}</span> : null}
      </span>
      {shortcut ? <kbd className="font-sans text-caption text-muted">{shortcut}</kbd> : null}
    </>
  )
}

/** Heading over a group of items. */
export function MenuLabel({ children }: { children: ReactNode }) {
  const parts = useContext(MenuParts)
  return parts ? <parts.Label className="px-2 pt-1.5 pb-1 text-caption text-muted">{children}</parts.Label> : null
}

/** Hairline between groups of items. */
export function MenuSeparator() {
  const parts = useContext(MenuParts)
  return parts ? <parts.Separator className="mx-1 my-1 h-px bg-line" /> : null
}
