'use client'

import { lazy, Suspense } from 'react'
import type { MenuProps } from './menu-panel.tsx'
import { Opener, useFirstOpening } from './opener.tsx'

const load = () => import('./menu-panel.tsx')
const MenuPanel = lazy(() => load().then((module) => ({ default: module.MenuPanel })))

/** Acts or places behind one button. Keyboard: arrows, letters, Enter, Escape. */
export function Menu(props: MenuProps) {
  const { opened, container, open } = useFirstOpening()
  return (
    <Suspense>
      {opened ? (
        <MenuPanel {...props} container={container} />
      ) : (
        <Opener opens="menu" onOpen={open} prepare={load}>
          {props.trigger}
        </Opener>
      )}
    </Suspense>
  )
}

export { MenuItem, MenuLabel, MenuSeparator } from './menu-item.tsx'
