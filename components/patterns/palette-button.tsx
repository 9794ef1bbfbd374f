'use client'

import { Search } from 'lucide-react'

/** Event on `window` that opens the command palette, from wherever the button is. */
export const OPEN_PALETTE = 'plumbline:open-palette'

/** Opens the command palette, and teaches its key. */
export function PaletteButton() {
  return (
    <button
      type="button"
      aria-label="Search and commands"
      aria-keyshortcuts="Control+K Meta+K"
      onClick={() => window.dispatchEvent(new Event(OPEN_PALETTE))}
      className="flex h-8 shrink-0 items-center gap-2 rounded-md border border-transparent px-2 text-muted transition-colors hover:bg-pressed hover:text-ink lg:w-44 lg:border-line-strong lg:hover:bg-hover"
    >
      <Search aria-hidden className="size-4" />
      <span className="hidden flex-1 text-left lg:inline">Search</span>
      <kbd className="hidden font-sans text-caption lg:inline">Ctrl K</kbd>
    </button>
  )
}
