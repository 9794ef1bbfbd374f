'use client'

import { useEffect, useState } from 'react'
import { cn } from './class-names.tsx'
import { formatExact } from './format-time.tsx'
import { useViewer } from './viewer.tsx'

export type CountdownProps = {
  /** ISO instant it runs to. */
  until: string
  /** From this many minutes left it turns to the attention color. */
  urgentMinutes?: number
  className?: string
}

/** Time left ("1 h 42 min", "18 min", "6 min ago"): exact instant on hover, urgent near its end, a problem after it. */
export function Countdown({ until, urgentMinutes = 30, className }: CountdownProps) {
  const viewer = useViewer()
  const now = useHalfMinute(viewer.now)
  const minutes = Math.trunc((Date.parse(until) - now) / 60_000)
  const tone = minutes < 0 ? 'text-problem-text' : minutes <= urgentMinutes ? 'text-attention-text' : ''
  return (
    <time
      dateTime={until}
      title={formatExact(new Date(until), viewer)}
      suppressHydrationWarning
      className={cn('whitespace-nowrap tabular-nums', tone, className)}
    >
      {minutes < 0 ? `${duration(-minutes)} ago` : duration(minutes)}
    </time>
  )
}

function duration(minutes: number): string {
  const days = Math.floor(minutes / 1440)
  const hours = Math.floor((minutes % 1440) / 60)
  if (days > 0) return `${days} d ${hours} h`
  return hours > 0 ? `${hours} h ${minutes % 60} min` : `${minutes} min`
}

function useHalfMinute(serverNow: string): number {
  const [now, setNow] = useState(Date.parse(serverNow))
  useEffect(() => {
    const ahead = Date.now() - Date.parse(serverNow)
    const timer = setInterval(() => setNow(Date.now() - ahead), 30_000)
    return () => clearInterval(timer)
  }, [serverNow])
  return now
}
