'use client'

import { X } from 'lucide-react'
import { Dialog as Primitive } from 'radix-ui'
import { useState } from 'react'
import { cn } from './class-names.tsx'
import { CloseContext, type DialogProps } from './dialog-close.tsx'
import { allowOverlayStyles } from './overlay-nonce.tsx'

allowOverlayStyles()

const SHAPE = {
  dialog:
    'appear inset-x-2 bottom-2 mx-auto max-h-[calc(100dvh-1rem)] rounded-lg sm:top-[12vh] sm:bottom-auto sm:max-h-[76vh]',
  sheet: 'slide-in inset-y-0 right-0 w-full sm:inset-y-2 sm:right-2 sm:rounded-lg',
}

const WIDTH = {
  dialog: { sm: 'sm:max-w-100', md: 'sm:max-w-140', lg: 'sm:max-w-200' },
  sheet: { sm: 'sm:w-90', md: 'sm:w-120', lg: 'sm:w-180' },
}

type PanelProps = DialogProps & { shape: 'dialog' | 'sheet' }

/** A dialog or sheet once it has been opened; begins open unless it is steered. */
export function DialogPanel({ trigger, open: steered, onOpenChange, ...props }: PanelProps) {
  const [own, setOwn] = useState(true)
  const open = steered ?? own
  const change = (next: boolean) => {
    setOwn(next)
    onOpenChange?.(next)
  }
  return (
    <Primitive.Root open={open} onOpenChange={change}>
      {trigger ? <Primitive.Trigger asChild>{trigger}</Primitive.Trigger> : null}
      <Primitive.Portal>
        <Primitive.Overlay className="appear fixed inset-0 z-40 bg-veil" />
        <Primitive.Content
          {...(props.description ? {} : { 'aria-describedby': undefined })}
          className={cn(
            'fixed z-50 flex flex-col bg-raised text-ink shadow-float outline-none',
            SHAPE[props.shape],
            WIDTH[props.shape][props.size ?? 'md'],
          )}
        >
          <CloseContext value={() => change(false)}>
            <PanelContent {...props} />
          </CloseContext>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}

function PanelContent({
  title,
  description,
  footer,
  children,
}: Omit<DialogProps, 'open' | 'onOpenChange' | 'trigger'>) {
  return (
    <>
      <div className="flex items-start gap-3 px-5 pt-4 pb-3">
        <div className="min-w-0 flex-1">
          <Primitive.Title className="text-section font-semibold text-balance">{title}</Primitive.Title>
          {description ? (
            <Primitive.Description className="mt-0.5 text-control text-muted">{description}</Primitive.Description>
          ) : null}
        </div>
        <Primitive.Close
          aria-label="Close"
          className="-mr-1.5 flex size-7 shrink-0 items-center justify-center rounded-md text-muted transition-colors hover:bg-pressed hover:text-ink"
        >
          <X aria-hidden className="size-4" />
        </Primitive.Close>
      </div>
      {children ? <div className="min-h-0 flex-1 overflow-y-auto px-5 pb-5">{children}</div> : null}
      {footer ? <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">{footer}</div> : null}
    </>
  )
}
