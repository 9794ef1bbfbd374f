import type { ReactNode } from 'react'
import { Rail, type RailProps } from './rail.tsx'
import { CONTENT_ID } from './rail-id.tsx'
import { ShellFrame } from './shell-frame.tsx'

export type AppShellProps = RailProps & {
  /** From the cookie `plumbline-rail` = `collapsed`. */
  railCollapsed?: boolean
  /** Above everything: an incident, a change freeze (Banner). */
  banner?: ReactNode
  /** Long work under way (WorkProgress rows); survives navigation because the shell does. */
  work?: ReactNode
  /** CommandPalette, ShortcutHelp, Toaster: whatever listens everywhere. */
  everywhere?: ReactNode
  /** The page, beginning with PageHeader. */
  children: ReactNode
}

/** The frame of every portal: skip link, left rail, and the page. Server component; put it in a layout. */
export function AppShell({ railCollapsed = false, banner, work, everywhere, children, ...rail }: AppShellProps) {
  return (
    <ShellFrame collapsed={railCollapsed}>
      <a
        href={`#${CONTENT_ID}`}
        className="fixed top-2 left-2 z-60 -translate-y-16 rounded-md bg-inverse px-3 py-2 text-control font-medium text-inverse-ink focus:translate-y-0"
      >
        Skip to content
      </a>
      <Rail {...rail} />
      <div className="flex min-w-0 flex-1 flex-col bg-surface md:min-h-dvh md:border-l md:border-line">
        {banner}
        <main id={CONTENT_ID} tabIndex={-1} className="min-w-0 flex-1 outline-none">
          {children}
        </main>
        {work ? <div className="sticky bottom-0 z-20 border-t border-line bg-surface">{work}</div> : null}
      </div>
      {everywhere}
    </ShellFrame>
  )
}
