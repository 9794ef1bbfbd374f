'use client'

import { lazy, Suspense, useEffect, useState } from 'react'
import { OPEN_PALETTE } from './palette-button.tsx'
import type { PaletteDialogProps } from './palette-dialog.tsx'

const PaletteDialog = lazy(() => import('./palette-dialog.tsx').then((module) => ({ default: module.PaletteDialog })))

/**
 * `Ctrl K` or `⌘ K`: finds any order, ticket, customer, SKU, page or act. Put it once in the shell's `everywhere` slot.
 * The dialog's code is fetched when it is first opened.
 */
export function CommandPalette(props: Omit<PaletteDialogProps, 'open' | 'onOpenChange'>) {
  const [open, setOpen] = useState(false)
  const [wanted, setWanted] = useState(false)
  useEffect(() => {
    const show = () => {
      setWanted(true)
      setOpen(true)
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return
      event.preventDefault()
      setWanted(true)
      setOpen((before) => !before)
    }
    window.addEventListener('keydown', onKey)
    window.addEventListener(OPEN_PALETTE, show)
    return () => {
      window.removeEventListener('keydown', onKey)
      window.removeEventListener(OPEN_PALETTE, show)
    }
  }, [])
  if (!wanted) return null
  return (
    <Suspense>
      <PaletteDialog {...props} open={open} onOpenChange={setOpen} />
    </Suspense>
  )
}
