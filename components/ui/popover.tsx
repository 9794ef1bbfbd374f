'use client'

import { lazy, Suspense } from 'react'
import { Opener, useFirstOpening } from './opener.tsx'
import type { PopoverProps } from './popover-panel.tsx'

const load = () => import('./popover-panel.tsx')
const PopoverPanel = lazy(() => load().then((module) => ({ default: module.PopoverPanel })))

/** A small panel at its button: a filter, a choice of columns, an explanation. */
export function Popover(props: PopoverProps) {
  const { opened, container, open } = useFirstOpening()
  return (
    <Suspense>
      {opened ? (
        <PopoverPanel {...props} container={container} />
      ) : (
        <Opener opens="dialog" onOpen={open} prepare={load}>
          {props.trigger}
        </Opener>
      )}
    </Suspense>
  )
}
