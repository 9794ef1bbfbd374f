'use client'

import { PanelLeft } from 'lucide-react'
import { usePathname } from 'next/navigation'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { remember } from '../ui/remember.tsx'
import { RAIL_ID } from './rail-id.tsx'

const RailContext = createContext({ collapsed: false, toggle: () => {} })

/** Whether the rail shows icons only. */
export function useRailCollapsed(): boolean {
  return useContext(RailContext).collapsed
}

/** Keeps the rail's state and remembers it; closes the rail's overlay after each step on narrow screens. */
export function ShellFrame({ collapsed: initial, children }: { collapsed: boolean; children: ReactNode }) {
  const [collapsed, setCollapsed] = useState(initial)
  const path = usePathname()
  const toggle = () => {
    remember('rail', collapsed ? 'open' : 'collapsed')
    setCollapsed(!collapsed)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is the reason to close
  useEffect(() => {
    const rail = document.getElementById(RAIL_ID)
    if (rail?.matches(':popover-open')) rail.hidePopover()
  }, [path])
  return (
    <RailContext value={{ collapsed, toggle }}>
      <div data-rail={collapsed ? 'collapsed' : 'open'} className="group/shell flex min-h-dvh">
        {children}
      </div>
    </RailContext>
  )
}

/** Collapses the rail to its icons and back. */
export function RailToggle() {
  const { collapsed, toggle } = useContext(RailContext)
  const word = collapsed ? 'Expand navigation' : 'Collapse navigation'
  return (
    <button
      type="button"
      aria-label={word}
      title={word}
      aria-expanded={!collapsed}
      aria-controls={RAIL_ID}
      onClick={toggle}
      className="hidden size-7 shrink-0 items-center justify-center rounded-md text-muted transition-colors hover:bg-pressed hover:text-ink md:flex"
    >
      <PanelLeft aria-hidden className="size-4" />
    </button>
  )
}
