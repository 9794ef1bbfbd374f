'use client'

import { lazy, Suspense, useEffect } from 'react'
import type { DialogProps } from './dialog-close.tsx'
import { Opener, useFirstOpening } from './opener.tsx'

const load = () => import('./dialog-panel.tsx')
const DialogPanel = lazy(() => load().then((module) => ({ default: module.DialogPanel })))

/** A question in front of everything else. For a consequence use RehearsalDialog, for looking beside the work Sheet. */
export function Dialog(props: DialogProps) {
  return <Overlay {...props} shape="dialog" />
}

/** Shared by Dialog and Sheet: nothing but the button until it is opened for the first time. */
export function Overlay(props: DialogProps & { shape: 'dialog' | 'sheet' }) {
  const first = useFirstOpening()
  const { open, trigger, onOpenChange } = props
  useEffect(() => {
    if (open && !first.opened) first.open()
  }, [open, first])
  const onOpen = () => {
    first.open()
    onOpenChange?.(true)
  }
  return (
    <Suspense>
      {first.opened ? <DialogPanel {...props} /> : null}
      {!first.opened && trigger ? (
        <Opener opens="dialog" onOpen={onOpen} prepare={load}>
          {trigger}
        </Opener>
      ) : null}
    </Suspense>
  )
}

export { DialogClose } from './dialog-close.tsx'
