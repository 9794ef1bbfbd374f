'use client'

import { Check, ChevronsUpDown } from 'lucide-react'
import { Avatar } from '../ui/avatar.tsx'
import { Menu, MenuItem, MenuLabel } from '../ui/menu.tsx'

export type TenantSwitcherProps = {
  /** The tenant one works in. */
  tenant: { name: string; href: string }
  /** All tenants of this person; with only one there is nothing to switch. */
  tenants: readonly { name: string; href: string }[]
}

const NAME = 'min-w-0 flex-1 truncate text-left font-semibold md:group-data-[rail=collapsed]/shell:sr-only'

/** The tenant's name, and the way to another. */
export function TenantSwitcher({ tenant, tenants }: TenantSwitcherProps) {
  if (tenants.length < 2) {
    return (
      <span className="flex h-8 min-w-0 flex-1 items-center gap-2 px-1 text-control">
        <Avatar name={tenant.name} square />
        <span className={NAME}>{tenant.name}</span>
      </span>
    )
  }
  const trigger = (
    <button
      type="button"
      className="flex h-8 min-w-0 flex-1 items-center gap-2 rounded-md px-1 text-control transition-colors hover:bg-pressed/70 data-[state=open]:bg-pressed"
    >
      <Avatar name={tenant.name} square />
      <span className={NAME}>
        {tenant.name}
        <span className="sr-only">, switch tenant</span>
      </span>
      <ChevronsUpDown aria-hidden className="size-4 text-muted md:group-data-[rail=collapsed]/shell:hidden" />
    </button>
  )
  return (
    <Menu trigger={trigger} className="w-56">
      <MenuLabel>Tenants</MenuLabel>
      {tenants.map((other) => (
        <MenuItem key={other.href} href={other.href} icon={<Avatar name={other.name} square className="size-5!" />}>
          <span className="flex items-center justify-between gap-2">
            <span className="truncate">{other.name}</span>
            {other.href === tenant.href ? <Check aria-label="current" /> : null}
          </span>
        </MenuItem>
      ))}
    </Menu>
  )
}
