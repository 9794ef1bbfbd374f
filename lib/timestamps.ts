import { Temporal } from 'temporal-polyfill'
import { ok, type Result, refused } from './result.ts'

/** The ways in which files and channels write an instant. */
export const TIMESTAMP_FORMATS = ['ISO_8601', 'MONTH_DAY_YEAR', 'DAY_MONTH_YEAR', 'RFC_2822', 'UNIX_SECONDS'] as const
export type TimestampFormat = (typeof TIMESTAMP_FORMATS)[number]

/** Why a text is no instant: not written as `expected` shows, or a day or time that does not exist. */
export type TimestampProblem = Readonly<{ code: 'WRONG_FORMAT' | 'NO_SUCH_TIME'; expected: string }>

type Wall = Readonly<{
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
  millisecond: number
}>

/** An example of each format, shown to whoever has to correct a file. */
export const TIMESTAMP_EXAMPLES: Readonly<Record<TimestampFormat, string>> = {
  ISO_8601: '2018-01-02 10:00:00 or 2018-01-02T10:00:00-03:00',
  MONTH_DAY_YEAR: '1/31/18 9:05 or 1/31/2018 21:05',
  DAY_MONTH_YEAR: '31/1/18 9:05 or 31/1/2018 21:05',
  RFC_2822: 'Tue, 02 Jan 2018 10:00:00 +0000',
  UNIX_SECONDS: '1514887200',
}

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s?(Z|[+-]\d{2}(?::?\d{2})?)?$/i
const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?: (\d{1,2}):(\d{2})(?::(\d{2}))?)?$/
const RFC_2822 =
  /^(?:[a-z]{3}, ?)?(\d{1,2}) ([a-z]{3}) (\d{4}) (\d{2}):(\d{2})(?::(\d{2}))? ([+-]\d{4}|GMT|UT|Z|[ECMP][SD]T)$/i
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const AMERICAN_HOURS: Readonly<Record<string, number>> = { E: -5, C: -6, M: -7, P: -8 }
const MINUTE = 60_000

/**
 * Reads an instant. A text without an offset is a wall clock in `timeZone` (IANA), and then:
 * a time that the clocks skipped is read as if they had not moved (00:30 in a skipped hour is 01:30 after it), and of a time
 * that they showed twice the first is meant. A day without a time is its midnight, read by the same rules.
 * Two-digit years 69–99 are 1969–1999, the others 2000–2068 (POSIX). Seconds of 60 and more do not exist.
 */
export function parseTimestamp(
  text: string,
  format: TimestampFormat,
  timeZone: string,
): Result<Date, TimestampProblem> {
  const expected = TIMESTAMP_EXAMPLES[format]
  try {
    const at = READERS[format](text.trim(), timeZone)
    return at ? ok(at) : refused({ code: 'WRONG_FORMAT', expected })
  } catch (error) {
    if (error instanceof NoSuchTime) return refused({ code: 'NO_SUCH_TIME', expected })
    throw error
  }
}

type Reader = (text: string, timeZone: string) => Date | undefined

const READERS: Readonly<Record<TimestampFormat, Reader>> = {
  ISO_8601: readIso,
  MONTH_DAY_YEAR: (text, timeZone) => readSlashed(text, timeZone, 'MONTH'),
  DAY_MONTH_YEAR: (text, timeZone) => readSlashed(text, timeZone, 'DAY'),
  RFC_2822: readRfc2822,
  UNIX_SECONDS: (text) => (/^\d{1,10}(\.\d{1,9})?$/.test(text) ? new Date(Math.floor(Number(text) * 1000)) : undefined),
}

function readIso(text: string, timeZone: string): Date | undefined {
  const match = ISO.exec(text)
  if (!match) return undefined
  const [, year, month, day, hour, minute, second, fraction = '', offset] = match
  const millisecond = fraction.slice(0, 3).padEnd(3, '0')
  const wall = wallOf([year, month, day, hour, minute, second, millisecond])
  return offset ? atOffset(wall, offsetMinutes(offset)) : inZone(wall, timeZone)
}

function readSlashed(text: string, timeZone: string, first: 'MONTH' | 'DAY'): Date | undefined {
  const match = SLASHED.exec(text)
  if (!match) return undefined
  const [, one, two, year = '', hour, minute, second] = match
  const century = Number(year) >= 69 ? 1900 : 2000
  const fullYear = year.length === 2 ? String(century + Number(year)) : year
  const [month, day] = first === 'MONTH' ? [one, two] : [two, one]
  return inZone(wallOf([fullYear, month, day, hour, minute, second]), timeZone)
}

function readRfc2822(text: string): Date | undefined {
  const match = RFC_2822.exec(text)
  if (!match) return undefined
  const [, day, name = '', year, hour, minute, second, offset = ''] = match
  const month = String(MONTHS.indexOf(name.toLowerCase()) + 1)
  return atOffset(wallOf([year, month, day, hour, minute, second]), offsetMinutes(offset))
}

function wallOf(parts: readonly (string | undefined)[]): Wall {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, millisecond = 0] = parts.map((part) =>
    Number(part ?? 0),
  )
  return { year, month, day, hour, minute, second, millisecond }
}

function offsetMinutes(offset: string): number {
  const name = offset.toUpperCase()
  if (name === 'Z' || name === 'GMT' || name === 'UT') return 0
  const american = AMERICAN_HOURS[name.charAt(0)]
  if (american !== undefined) return (american + (name.charAt(1) === 'D' ? 1 : 0)) * 60
  const digits = name.replace(/\D/g, '').padEnd(4, '0')
  const [hours, minutes] = [Number(digits.slice(0, 2)), Number(digits.slice(2))]
  if (hours > 23 || minutes > 59) throw new NoSuchTime()
  return (name.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}

function inZone(wall: Wall, timeZone: string): Date {
  return new Date(plain(wall).toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds)
}

function atOffset(wall: Wall, minutes: number): Date {
  return new Date(plain(wall).toZonedDateTime('UTC').epochMilliseconds - minutes * MINUTE)
}

function plain(wall: Wall): Temporal.PlainDateTime {
  if (wall.month === 0 || wall.second > 59) throw new NoSuchTime()
  try {
    return Temporal.PlainDateTime.from(wall, { overflow: 'reject' })
  } catch {
    throw new NoSuchTime()
  }
}

class NoSuchTime extends Error {}
