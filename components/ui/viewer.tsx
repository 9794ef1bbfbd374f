'use client'

import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { Viewer } from './format-time.tsx'
import { remember } from './remember.tsx'

const ViewerContext = createContext<Viewer>({ locale: 'en-GB', timeZone: 'UTC', now: '2026-01-01T00:00:00.000Z' })

/** Who looks: locale, zone and the current minute. */
export function useViewer(): Viewer {
  return useContext(ViewerContext)
}

/**
 * Gives DateTime and Money the viewer's locale and zone. `zoneKnown` false means that the zone is the server's guess: the
 * browser's own then replaces it and is remembered for the next request.
 */
export function ViewerProvider({
  viewer,
  zoneKnown,
  children,
}: {
  viewer: Viewer
  zoneKnown: boolean
  children: ReactNode
}) {
  const [timeZone, setTimeZone] = useState(viewer.timeZone)
  const [now, setNow] = useState(viewer.now)
  useEffect(() => {
    if (zoneKnown) return
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone
    remember('time-zone', own)
    setTimeZone(own)
  }, [zoneKnown])
  useEffect(() => {
    // Runs on the server's clock: a wrong clock on the device must not shift "3 min ago".
    const ahead = Date.now() - Date.parse(viewer.now)
    const timer = setInterval(() => setNow(new Date(Date.now() - ahead).toISOString()), 60_000)
    return () => clearInterval(timer)
  }, [viewer.now])
  return <ViewerContext value={{ locale: viewer.locale, timeZone, now }}>{children}</ViewerContext>
}

export type { Viewer } from './format-time.tsx'
