'use client'

import { Tooltip as Primitive } from 'radix-ui'
import type { ReactNode } from 'react'

export type TooltipProps = {
  /** One short line. Never the only place of something a person needs. */
  content: ReactNode
  /** Key that does the same. */
  shortcut?: string
  side?: 'top' | 'right' | 'bottom' | 'left'
  /** A single focusable element. */
  children: ReactNode
}

/** A word for what has only an icon; on hover and on focus, closed by Escape. */
export function Tooltip({ content, shortcut, side = 'bottom', children }: TooltipProps) {
  return (
    <Primitive.Provider delayDuration={350} skipDelayDuration={300}>
      <Primitive.Root>
        <Primitive.Trigger asChild>{children}</Primitive.Trigger>
        <Primitive.Portal>
          <Primitive.Content
            side={side}
            sideOffset={6}
            collisionPadding={8}
            className="appear z-60 flex max-w-70 items-center gap-2 rounded-sm bg-inverse px-2 py-1 text-caption text-inverse-ink"
          >
            {content}
            {shortcut ? <kbd className="font-sans opacity-75">{shortcut}</kbd> : null}
          </Primitive.Content>
        </Primitive.Portal>
      </Primitive.Root>
    </Primitive.Provider>
  )
}
