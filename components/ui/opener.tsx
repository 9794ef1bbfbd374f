'use client'

import { Slot } from 'radix-ui'
import { type ReactNode, startTransition, useState } from 'react'

/** What a floating panel must stay inside of: the rail and dialogs lie above the page, and every word belongs to a landmark. */
const LAYERS = '[popover], [role="dialog"], main'

export type FirstOpening = {
  opened: boolean
  /** Where the panel is put: the layer or landmark of its button. */
  container: HTMLElement | null
  open: (button?: Element) => void
}

/**
 * Menus, dialogs and popovers are most of what Radix weighs, and most are never opened: their code is fetched when a
 * person points at or reaches their button, and they take over when it is pressed.
 */
export function useFirstOpening(): FirstOpening {
  const [container, setContainer] = useState<HTMLElement | null>(null)
  return {
    opened: container !== null,
    container,
    open: (button) => startTransition(() => setContainer(button?.closest<HTMLElement>(LAYERS) ?? document.body)),
  }
}

export type OpenerProps = {
  opens: 'menu' | 'dialog' | 'listbox'
  onOpen: (button: Element) => void
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
      onClick={(event) => onOpen(event.currentTarget)}
      onPointerEnter={() => void prepare()}
      onFocus={() => void prepare()}
    >
      {children}
    </Slot.Root>
  )
}
