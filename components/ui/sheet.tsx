'use client'

import { Overlay } from './dialog.tsx'
import type { DialogProps } from './dialog-close.tsx'

/** A panel from the right: details beside the work, without leaving the page. Same props as Dialog. */
export function Sheet(props: DialogProps) {
  return <Overlay {...props} shape="sheet" />
}
