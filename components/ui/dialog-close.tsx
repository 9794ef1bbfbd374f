'use client'

import { Slot } from 'radix-ui'
import { createContext, type ReactNode, useContext } from 'react'

export type DialogProps = {
  /** Button that opens it; leave out and steer it with `open`. */
  trigger?: ReactNode
  title: string
  description?: ReactNode
  open?: boolean
  onOpenChange?: (open: boolean) => void
  /** Buttons, the one that acts last. Wrap the way out in DialogClose. */
  footer?: ReactNode
  size?: 'sm' | 'md' | 'lg'
  children?: ReactNode
}

/** How what is inside a dialog or sheet closes it. */
export const CloseContext = createContext(() => {})

/** Closes the dialog or sheet around it; give it a Button. */
export function DialogClose({ children }: { children: ReactNode }) {
  const close = useContext(CloseContext)
  return <Slot.Root onClick={close}>{children}</Slot.Root>
}
