'use client'

import { Dialog as Primitive } from 'radix-ui'
import { cn } from './class-names.tsx'
import { type DialogProps, DialogX } from './dialog.tsx'
import { allowOverlayStyles } from './overlay-nonce.tsx'

allowOverlayStyles()

const WIDTH = { sm: 'sm:w-90', md: 'sm:w-120', lg: 'sm:w-180' }

/** A panel from the right: details beside the work, without leaving the page. Same props as Dialog. */
export function Sheet({ trigger, title, description, footer, size = 'md', children, ...state }: DialogProps) {
  return (
    <Primitive.Root {...state}>
      {trigger ? <Primitive.Trigger asChild>{trigger}</Primitive.Trigger> : null}
      <Primitive.Portal>
        <Primitive.Overlay className="appear fixed inset-0 z-40 bg-veil" />
        <Primitive.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          className={cn(
            'slide-in fixed inset-y-0 right-0 z-50 flex w-full flex-col bg-raised text-ink shadow-float outline-none sm:inset-y-2 sm:right-2 sm:rounded-lg',
            WIDTH[size],
          )}
        >
          <div className="flex items-start gap-3 border-b border-line px-5 py-3">
            <div className="min-w-0 flex-1">
              <Primitive.Title className="text-section font-semibold">{title}</Primitive.Title>
              {description ? (
                <Primitive.Description className="text-control text-muted">{description}</Primitive.Description>
              ) : null}
            </div>
            <DialogX />
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4">{children}</div>
          {footer ? (
            <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">{footer}</div>
          ) : null}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}
