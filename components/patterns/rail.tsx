import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { PersonMenu } from './person-menu.tsx'
import { RAIL_ID } from './rail-id.tsx'
import { RailLink, type RailLinkProps } from './rail-link.tsx'
import { RailToggle } from './shell-frame.tsx'
import { TenantSwitcher, type TenantSwitcherProps } from './tenant-switcher.tsx'

export type RailSection = {
  /** Heading of the group; the first group usually has none. */
  label?: string
  items: readonly RailLinkProps[]
}

export type RailProps = TenantSwitcherProps & {
  /** What this person's roles open, as data, with counts where work waits. */
  sections: readonly RailSection[]
  person: { name: string; detail?: string }
  /** Content of the menu at the person's name: MenuItem, ThemeMenu, sign out. */
  personMenu?: ReactNode
}

/** Left rail; the same element is an overlay on narrow screens (a native popover, no script needed to open it). */
export function Rail({ tenant, tenants, sections, person, personMenu }: RailProps) {
  return (
    <aside
      id={RAIL_ID}
      aria-label="Navigation"
      popover="auto"
      className="fixed inset-y-0 left-0 z-30 m-0 h-dvh max-h-none w-70 max-w-[85vw] flex-col overflow-hidden border-0 bg-canvas p-0 text-ink shadow-float backdrop:bg-veil open:flex md:sticky md:top-0 md:flex md:w-58 md:shadow-none md:group-data-[rail=collapsed]/shell:w-13"
    >
      <div className="flex h-12 shrink-0 items-center gap-1 px-2 md:group-data-[rail=collapsed]/shell:h-auto md:group-data-[rail=collapsed]/shell:flex-col md:group-data-[rail=collapsed]/shell:py-2">
        <TenantSwitcher tenant={tenant} tenants={tenants} />
        <RailToggle />
        <button
          type="button"
          popoverTarget={RAIL_ID}
          popoverTargetAction="hide"
          aria-label="Close navigation"
          className="flex size-8 shrink-0 items-center justify-center rounded-md text-muted hover:bg-pressed md:hidden"
        >
          <X aria-hidden className="size-4" />
        </button>
      </div>
      <nav aria-label="Main" className="min-h-0 flex-1 overflow-y-auto px-2 pb-2">
        {sections.map((section, index) => (
          <RailGroup key={section.label ?? index} section={section} />
        ))}
      </nav>
      <div className="shrink-0 border-t border-line p-2">
        <PersonMenu person={person}>{personMenu}</PersonMenu>
      </div>
    </aside>
  )
}

function RailGroup({ section }: { section: RailSection }) {
  return (
    <div className="pt-3 first:pt-1">
      {section.label ? (
        <p className="truncate px-2 pb-1 text-caption font-medium text-muted md:group-data-[rail=collapsed]/shell:sr-only">
          {section.label}
        </p>
      ) : null}
      <ul className="flex flex-col gap-px">
        {section.items.map((item) => (
          <li key={item.href}>
            <RailLink {...item} />
          </li>
        ))}
      </ul>
    </div>
  )
}
