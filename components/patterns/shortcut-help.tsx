'use client'

import { useEffect, useState } from 'react'
import { Dialog } from '../ui/dialog.tsx'
import { Kbd } from '../ui/kbd.tsx'

export type ShortcutGroup = { label: string; shortcuts: readonly { keys: readonly string[]; does: string }[] }

/** Keys that work on every page. */
export const SHORTCUTS_EVERYWHERE: ShortcutGroup = {
  label: 'Everywhere',
  shortcuts: [
    { keys: ['Ctrl', 'K'], does: 'Find anything' },
    { keys: ['?'], does: 'Show these keys' },
    { keys: ['Esc'], does: 'Close what is open' },
  ],
}

/** Keys of every DataTable. */
export const SHORTCUTS_TABLE: ShortcutGroup = {
  label: 'In a table',
  shortcuts: [
    { keys: ['↑', '↓'], does: 'Row above, row below (or K, J)' },
    { keys: ['Enter'], does: 'Open the row' },
    { keys: ['X'], does: 'Select the row' },
  ],
}

/** `?` shows the keys. Put it once in the shell's `everywhere` slot. */
export function ShortcutHelp({
  groups = [SHORTCUTS_EVERYWHERE, SHORTCUTS_TABLE],
}: {
  groups?: readonly ShortcutGroup[]
}) {
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]')
      if (event.key === '?' && !typing) setOpen(true)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return (
    <Dialog title="Keyboard" open={open} onOpenChange={setOpen} size="sm">
      {groups.map((group) => (
        <div key={group.label} className="mb-4 last:mb-0">
          <h3 className="mb-1 text-caption font-medium text-muted">{group.label}</h3>
          <dl className="divide-y divide-line">
            {group.shortcuts.map((shortcut) => (
              <div key={shortcut.does} className="flex items-center justify-between gap-4 py-1.5 text-control">
                <dt>{shortcut.does}</dt>
                <dd className="flex gap-1">
                  {shortcut.keys.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </Dialog>
  )
}
