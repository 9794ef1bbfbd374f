'use client'

import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '../ui/icon-button.tsx'

type SelectionBarProps = { count: number; ids: readonly string[]; onClear: () => void; children: ReactNode }

/** What can be done with the selected rows. A form: submit buttons send the ids as `selected`. */
export function SelectionBar({ count, ids, onClear, children }: SelectionBarProps) {
  return (
    // Takes no room: nothing may move when the first row is selected.
    <div className="sticky bottom-18 z-20 h-0">
      <form
        aria-label="Selected rows"
        className="appear mx-auto mt-1.5 flex w-fit max-w-[calc(100%-1rem)] flex-wrap items-center gap-2 rounded-lg bg-raised p-2 shadow-float"
      >
        <output className="pl-2 text-control font-medium tabular-nums">{count} selected</output>
        {ids.map((id) => (
          <input key={id} type="hidden" name="selected" value={id} />
        ))}
        <span className="flex flex-wrap gap-2">{children}</span>
        <IconButton label="Clear selection" icon={<X aria-hidden />} onClick={onClear} />
      </form>
    </div>
  )
}
