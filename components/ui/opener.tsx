'use client'

import { Slot } from 'radix-ui'
import { type ReactNode, startTransition, useState } from 'react'

/**
 * Menus, dialogs and popovers are most of what Radix weighs, and most are never opened: their code is fetched when a
 * person points at or reaches their button, and they take over when it is pressed.
 */
export function useFirstOpening(): { opened: boolean; open: () => void } {
  const [opened, setOpened] = useState(false)
  return { opened, open: () => startTransition(() => setOpened(true)) }
}

export type OpenerProps = {
  opens: 'menu' | 'dialog' | 'listbox'
  onOpen: () => void
  /** Begins to fetch the code. */
  prepare: () => unknown
  /** The button. */
  children: ReactNode
}

/** The button of something that has not been opened yet. */
export function Opener({ opens, onOpen, prepare, children }: OpenerProps) {
  return (
    <Slot.Root
      aria-haspopup={opens}
      aria-expanded={false}
      onClick={onOpen}
      onPointerEnter={() => void prepare()}
      onFocus={() => void prepare()}
    >
      {children}
    </Slot.Root>
  )
}
