'use client'

import { DateTime } from '#components/ui/date-time'
import { useViewer } from '#components/ui/viewer'

/** By when something is due. A day's end (24:00) is said as that day, not as midnight of the next. */
export function DueTime({ value, timeZone }: { value: string; timeZone?: string }) {
  const own = useViewer()
  const zone = timeZone ?? own.timeZone
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone })
  if (time.format(new Date(value)) !== '00:00') return <DateTime value={value} timeZone={timeZone} />
  return <DateTime value={new Date(Date.parse(value) - 1)} format="weekday" timeZone={timeZone} />
}
