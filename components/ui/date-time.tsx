'use client'

import { cn } from './class-names.tsx'
import { formatExact, formatTime, type TimeFormat } from './format-time.tsx'
import { useViewer } from './viewer.tsx'

export type DateTimeProps = {
  /** An instant (Date or ISO 8601). A calendar day without time (`2026-11-26`) is shown as that day in every zone. */
  value: Date | string
  format?: TimeFormat
  /** Another zone than the viewer's, such as the warehouse's for a cut-off. Its name is then part of the hover text. */
  timeZone?: string
  className?: string
}

/** A time in the viewer's zone and locale; the exact instant on hover. */
export function DateTime({ value, format = 'datetime', timeZone, className }: DateTimeProps) {
  const own = useViewer()
  const dayOnly = typeof value === 'string' && value.length === 10
  const viewer = { ...own, timeZone: dayOnly ? 'UTC' : (timeZone ?? own.timeZone) }
  const instant = new Date(value)
  if (Number.isNaN(instant.getTime())) return <span className="text-muted">unknown</span>
  const shape = dayOnly && format === 'datetime' ? 'day' : format
  return (
    <time
      dateTime={dayOnly ? value : instant.toISOString()}
      title={dayOnly ? formatTime(instant, 'day', viewer) : formatExact(instant, viewer)}
      // The browser's and the server's locale data may differ by a space; the server's text is right too.
      suppressHydrationWarning
      className={cn('whitespace-nowrap tabular-nums', className)}
    >
      {formatTime(instant, shape, viewer)}
    </time>
  )
}
