const UNITS = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1_000 } as const
const PATTERN = /^(?:(\d{1,5})d)? ?(?:(\d{1,6})h)? ?(?:(\d{1,7})m)? ?(?:(\d{1,8})s)?$/

/** Reads "1d 4h 30m 10s" (any part may be missing) as milliseconds, days of 24 hours; undefined for anything else. */
export function parseDuration(text: string): number | undefined {
  const match = PATTERN.exec(text.trim())
  if (!match || text.trim() === '') return undefined
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0))
  return days * UNITS.d + hours * UNITS.h + minutes * UNITS.m + seconds * UNITS.s
}

/**
 * Milliseconds as people read them, by their two largest units and rounded down: "2d 4h", "3h 5m", "45s", "0s".
 * A negative span begins with "-".
 */
export function formatDuration(milliseconds: number): string {
  if (!Number.isFinite(milliseconds)) throw new RangeError(`Not a span: ${milliseconds}`)
  let rest = Math.abs(milliseconds)
  const parts: string[] = []
  for (const [unit, size] of Object.entries(UNITS)) {
    const count = Math.floor(rest / size)
    rest -= count * size
    if (count > 0) parts.push(`${count}${unit}`)
    else if (parts.length === 1) break
    if (parts.length === 2) break
  }
  const sign = milliseconds < 0 && parts.length > 0 ? '-' : ''
  return sign + (parts.join(' ') || '0s')
}
