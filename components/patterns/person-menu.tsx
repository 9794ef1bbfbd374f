'use client'

import type { ReactNode } from 'react'
import { Avatar } from '../ui/avatar.tsx'
import { Menu } from '../ui/menu.tsx'

export type PersonMenuProps = { person: { name: string; detail?: string }; children?: ReactNode }

/** Who is signed in, at the foot of the rail; opens preferences and sign out. */
export function PersonMenu({ person, children }: PersonMenuProps) {
  const trigger = (
    <button
      type="button"
      className="flex h-10 w-full items-center gap-2 rounded-md px-1 text-left text-control transition-colors hover:bg-pressed/70 data-[state=open]:bg-pressed md:group-data-[rail=collapsed]/shell:justify-center"
    >
      <Avatar name={person.name} />
      <span className="min-w-0 flex-1 leading-4 md:group-data-[rail=collapsed]/shell:sr-only">
        <span className="block truncate font-medium">{person.name}</span>
        {person.detail ? <span className="block truncate text-caption text-muted">{person.detail}</span> : null}
      </span>
    </button>
  )
  return (
    <Menu trigger={trigger} side="top" className="w-56">
      {children}
    </Menu>
  )
}
