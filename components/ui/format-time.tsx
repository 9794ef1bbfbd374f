export type Viewer = {
  /** BCP 47 tag that numbers, money and dates are formatted by. */
  locale: string
  /** IANA zone that instants are shown in. */
  timeZone: string
  /** ISO instant of the server's answer; advances each minute, so relative times stay true. */
  now: string
}

/** How an instant is written: `14:02` · `Thu 26 Nov` · `26 Nov 2026` · `26 Nov, 14:02` · `3 min ago` · `in 2 h`. */
export type TimeFormat = 'time' | 'weekday' | 'day' | 'datetime' | 'relative'

const SHAPES: Record<Exclude<TimeFormat, 'relative'>, Intl.DateTimeFormatOptions> = {
  time: { hour: '2-digit', minute: '2-digit' },
  weekday: { weekday: 'short', day: 'numeric', month: 'short' },
  day: { day: 'numeric', month: 'short', year: 'numeric' },
  datetime: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
}

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
]

/** An instant in words, in the viewer's locale and zone. */
export function formatTime(instant: Date, format: TimeFormat, viewer: Viewer): string {
  if (format === 'relative') return formatRelative(instant, viewer)
  const otherYear = instant.getUTCFullYear() !== new Date(viewer.now).getUTCFullYear()
  const year = otherYear && format === 'datetime' ? ({ year: 'numeric' } as const) : {}
  return new Intl.DateTimeFormat(viewer.locale, { ...SHAPES[format], ...year, timeZone: viewer.timeZone }).format(
    instant,
  )
}

/** The exact instant: full date, seconds, zone. */
export function formatExact(instant: Date, viewer: Viewer): string {
  const shape: Intl.DateTimeFormatOptions = { dateStyle: 'full', timeStyle: 'long', timeZone: viewer.timeZone }
  return new Intl.DateTimeFormat(viewer.locale, shape).format(instant)
}

function formatRelative(instant: Date, { locale, now }: Viewer): string {
  const away = instant.getTime() - Date.parse(now)
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' })
  for (const [unit, size] of STEPS) {
    if (Math.abs(away) >= size) return words.format(Math.trunc(away / size), unit)
  }
  return words.format(0, 'second')
}
