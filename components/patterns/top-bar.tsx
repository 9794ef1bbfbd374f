import { Menu as MenuIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Breadcrumb, type Crumb } from '../ui/breadcrumb.tsx'
import { PaletteButton } from './palette-button.tsx'
import { RAIL_ID } from './rail-id.tsx'

/** Breadcrumb at the left, acts and `Ctrl K` at the right; on narrow screens the button that opens the rail. PageHeader draws it. */
export function TopBar({ breadcrumb, actions }: { breadcrumb?: readonly Crumb[]; actions?: ReactNode }) {
  return (
    <div className="sticky top-0 z-20 flex min-h-12 items-center gap-2 border-b border-line bg-surface px-2 py-2 lg:px-5">
      <button
        type="button"
        popoverTarget={RAIL_ID}
        aria-label="Open navigation"
        className="flex size-8 shrink-0 items-center justify-center rounded-md transition-colors hover:bg-pressed md:hidden"
      >
        <MenuIcon aria-hidden className="size-4" />
      </button>
      <div className="min-w-0 flex-1">{breadcrumb ? <Breadcrumb crumbs={breadcrumb} /> : null}</div>
      {actions ? <div className="flex shrink-0 items-center gap-1">{actions}</div> : null}
      <PaletteButton />
    </div>
  )
}
