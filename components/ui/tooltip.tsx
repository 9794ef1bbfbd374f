'use client'

import { Slot } from 'radix-ui'
import { type ComponentProps, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { placeBeside, type Side } from './place-beside.tsx'

export type TooltipProps = Omit<ComponentProps<typeof Slot.Root>, 'content' | 'children'> & {
  /** One short line. Never the only place of something a person needs. */
  content: ReactNode
  /** Key that does the same. */
  shortcut?: string
  side?: Side
  /** A single focusable element. */
  children: ReactNode
}

const DELAY_MS = 350

/** A word for what has only an icon; on hover and on focus, stays while pointed at, closed by Escape. Drawn in the top layer. */
export function Tooltip({ content, shortcut, side = 'bottom', children, ...passed }: TooltipProps) {
  const id = useId()
  const [anchor, setAnchor] = useState<Element | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const later = (next: Element | null, delay: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setAnchor(next), delay)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  return (
    <>
      {/* What opens a menu or dialog from this button hands its own handlers and ref through here. */}
      <Slot.Root {...passed}>
        <Slot.Root
          aria-describedby={anchor ? id : undefined}
          onPointerEnter={(event) => event.pointerType === 'mouse' && later(event.currentTarget, DELAY_MS)}
          onPointerLeave={() => later(null, 80)}
          onPointerDown={() => later(null, 0)}
          onFocus={(event) => event.currentTarget.matches(':focus-visible') && later(event.currentTarget, 0)}
          onBlur={() => later(null, 0)}
        >
          {children}
        </Slot.Root>
      </Slot.Root>
      {anchor ? (
        <Bubble
          id={id}
          anchor={anchor}
          side={side}
          onStay={() => clearTimeout(timer.current)}
          onLeave={() => later(null, 80)}
        >
          {content}
          {shortcut ? <kbd className="font-sans opacity-75">{shortcut}</kbd> : null}
        </Bubble>
      ) : null}
    </>
  )
}

type BubbleProps = {
  id: string
  anchor: Element
  side: Side
  onStay: () => void
  onLeave: () => void
  children: ReactNode
}

function Bubble({ id, anchor, side, onStay, onLeave, children }: BubbleProps) {
  const bubble = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = bubble.current
    if (!element) return
    element.showPopover()
    placeBeside(element, anchor, side)
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && onLeave()
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [anchor, side, onLeave])
  return (
    <div
      ref={bubble}
      id={id}
      role="tooltip"
      popover="manual"
      onPointerEnter={onStay}
      onPointerLeave={onLeave}
      className="appear fixed inset-auto m-0 max-w-70 items-center gap-2 rounded-sm border-0 bg-inverse px-2 py-1 text-left text-caption font-normal whitespace-normal text-inverse-ink open:flex"
    >
      {children}
    </div>
  )
}
