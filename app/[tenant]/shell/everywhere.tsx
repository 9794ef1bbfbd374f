'use client'

import { CommandPalette } from '#components/patterns/command-palette'
import type { PaletteGroup } from '#components/patterns/palette-groups'
import { SHORTCUTS_EVERYWHERE, SHORTCUTS_TABLE, ShortcutHelp } from '#components/patterns/shortcut-help'
import { Toaster } from '#components/ui/toast'

const SHORTCUTS_ORDER = {
  label: 'On an order',
  shortcuts: [
    { keys: ['C'], does: 'Copy what to say' },
    { keys: ['H'], does: 'Hold the order' },
    { keys: ['A'], does: 'Change the address' },
    { keys: ['Q'], does: 'Change quantities' },
    { keys: ['T'], does: 'Go to the timeline' },
    { keys: ['/'], does: 'Find another order' },
  ],
}

type EverywhereProps = {
  pages: readonly PaletteGroup[]
  search: (text: string) => Promise<readonly PaletteGroup[]>
}

/** What listens on every page: the palette (Ctrl K), the keys (?), and notes of what was done. */
export function Everywhere({ pages, search }: EverywhereProps) {
  return (
    <>
      <CommandPalette start={pages} search={search} />
      <ShortcutHelp groups={[SHORTCUTS_EVERYWHERE, SHORTCUTS_TABLE, SHORTCUTS_ORDER]} />
      <Toaster />
    </>
  )
}
