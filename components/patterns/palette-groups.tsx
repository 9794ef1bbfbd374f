'use client'

import { Command } from 'cmdk'
import { CornerDownLeft, FileText, Inbox, Package, Tag, Truck, User, Zap } from 'lucide-react'

/** What kind of thing is found; decides its icon. */
export type PaletteKind = 'order' | 'ticket' | 'customer' | 'sku' | 'shipment' | 'page' | 'act'

export type PaletteEntry = {
  id: string
  kind: PaletteKind
  label: string
  /** Muted: state, place, what it belongs to. */
  detail?: string
  /** Goes there; without it `onSelect` acts. */
  href?: string
  onSelect?: () => void
  shortcut?: string
}

export type PaletteGroup = { label: string; entries: readonly PaletteEntry[] }

const ICON = { order: Package, ticket: Inbox, customer: User, sku: Tag, shipment: Truck, page: FileText, act: Zap }

/** Results, grouped; arrows move, Enter chooses. */
export function PaletteGroups({
  groups,
  onChoose,
}: {
  groups: readonly PaletteGroup[]
  onChoose: (entry: PaletteEntry) => void
}) {
  return groups.map((group) => (
    <Command.Group
      key={group.label}
      heading={group.label}
      className="mb-1 [&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:py-1 [&_[cmdk-group-heading]]:text-caption [&_[cmdk-group-heading]]:text-muted"
    >
      {group.entries.map((entry) => {
        const Icon = ICON[entry.kind]
        return (
          <Command.Item
            key={entry.id}
            value={entry.id}
            onSelect={() => onChoose(entry)}
            className="group/entry flex min-h-9 cursor-default items-center gap-3 rounded-md px-2 py-1 text-control data-[selected=true]:bg-pressed"
          >
            <Icon aria-hidden className="size-4 shrink-0 text-muted" />
            <span className="min-w-0 flex-1 truncate">
              {entry.label}
              {entry.detail ? <span className="ml-2 text-muted">{entry.detail}</span> : null}
            </span>
            {entry.shortcut ? <kbd className="font-sans text-caption text-muted">{entry.shortcut}</kbd> : null}
            <CornerDownLeft aria-hidden className="hidden size-3.5 text-muted group-data-[selected=true]/entry:block" />
          </Command.Item>
        )
      })}
    </Command.Group>
  ))
}
