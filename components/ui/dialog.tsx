'use client'

import { X } from 'lucide-react'
import { Dialog as Primitive } from 'radix-ui'
import type { ReactNode } from 'react'
import { cn } from './class-names.tsx'
import { allowOverlayStyles } from './overlay-nonce.tsx'

allowOverlayStyles()

export type DialogProps = {
  /** Button that opens it; leave out and steer it with `open`. */
  trigger?: ReactNode
  title: string
  description?: ReactNode
  open?: boolean
  defaultOpen?: boolean
  onOpenChange?: (open: boolean) => void
  /** Buttons, the one that acts last. Wrap the way out in DialogClose. */
  footer?: ReactNode
  size?: 'sm' | 'md' | 'lg'
  children?: ReactNode
}

const WIDTH = { sm: 'sm:max-w-100', md: 'sm:max-w-140', lg: 'sm:max-w-200' }

/** A question in front of everything else. For a consequence use RehearsalDialog, for looking beside the work Sheet. */
export function Dialog({ trigger, title, description, footer, size = 'md', children, ...state }: DialogProps) {
  return (
    <Primitive.Root {...state}>
      {trigger ? <Primitive.Trigger asChild>{trigger}</Primitive.Trigger> : null}
      <Primitive.Portal>
        <Primitive.Overlay className="appear fixed inset-0 z-40 bg-veil" />
        <Primitive.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          className={cn(
            'appear fixed inset-x-2 bottom-2 z-50 mx-auto flex max-h-[calc(100dvh-1rem)] flex-col rounded-lg bg-raised text-ink shadow-float outline-none sm:top-[12vh] sm:bottom-auto sm:max-h-[76vh]',
            WIDTH[size],
          )}
        >
          <div className="flex items-start gap-3 px-5 pt-4 pb-3">
            <div className="min-w-0 flex-1">
              <Primitive.Title className="text-section font-semibold text-balance">{title}</Primitive.Title>
              {description ? (
                <Primitive.Description className="mt-0.5 text-control text-muted">{description}</Primitive.Description>
              ) : null}
            </div>
            <DialogX />
          </div>
          {children ? <div className="min-h-0 flex-1 overflow-y-auto px-5 pb-5">{children}</div> : null}
          {footer ? (
            <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">{footer}</div>
          ) : null}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}

/** Closes the dialog or sheet around it; give it a Button. */
export function DialogClose({ children }: { children: ReactNode }) {
  return <Primitive.Close asChild>{children}</Primitive.Close>
}

/** The cross in the corner. */
export function DialogX() {
  return (
    <Primitive.Close
      aria-label="Close"
      className="-mr-1.5 flex size-7 shrink-0 items-center justify-center rounded-md text-muted transition-colors hover:bg-pressed hover:text-ink"
    >
      <X aria-hidden className="size-4" />
    </Primitive.Close>
  )
}
