'use client'

import { CommandPalette } from '#components/patterns/command-palette'
import type { PaletteGroup } from '#components/patterns/palette-groups'
import { ShortcutHelp } from '#components/patterns/shortcut-help'
import { Toaster } from '#components/ui/toast'

const START: readonly PaletteGroup[] = [
  {
    label: 'Pages',
    entries: [
      { id: 'page-components', kind: 'page', label: 'Components', href: '/dev/components' },
      { id: 'page-pick', kind: 'page', label: 'Pick screen', href: '/dev/components/pick' },
    ],
  },
]

/** Answers like the real search, after a moment. */
async function search(text: string): Promise<readonly PaletteGroup[]> {
  await new Promise((resolve) => setTimeout(resolve, 200))
  if (text === 'fail') throw new Error('no answer')
  if (!'4711 ada'.includes(text.toLowerCase())) return []
  return [
    {
      label: 'Orders',
      entries: [
        {
          id: 'o-4711',
          kind: 'order',
          label: '#4711',
          detail: 'Ada Lindqvist · partially shipped',
          href: '?order=4711',
        },
      ],
    },
  ]
}

/** What listens everywhere in the shell. */
export function Everywhere() {
  return (
    <>
      <CommandPalette start={START} search={search} />
      <ShortcutHelp />
      <Toaster />
    </>
  )
}
