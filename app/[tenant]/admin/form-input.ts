import { instantOf } from '#lib/local-day'

/** Reads fields of a submitted form as the API takes them. */

export const textOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

export const textOrNull = (form: FormData, name: string): string | null => textOf(form, name) || null

/** What was left empty is left out, so that the default counts. */
export const textOrAbsent = (form: FormData, name: string): string | undefined => textOf(form, name) || undefined

/** A whole number; what is none is given on as it is not, so that the field says so. */
export const wholeOrNull = (form: FormData, name: string): number | null => {
  const text = textOf(form, name)
  return /^-?\d{1,9}$/.test(text) ? Number(text) : text ? -1 : null
}

export const isChecked = (form: FormData, name: string): boolean => form.get(name) === 'yes'

export const severalOf = (form: FormData, name: string): string[] =>
  form.getAll(name).filter((value): value is string => typeof value === 'string')

/** Words apart by comma, space or line. */
export const listOf = (form: FormData, name: string): string[] =>
  textOf(form, name)
    .split(/[\s,;]+/)
    .filter(Boolean)

/** The lines of a larger text that are not empty, each split at the separator. */
export const rowsOf = (form: FormData, name: string, separator: RegExp): string[][] =>
  textOf(form, name)
    .split(/\r?\n/)
    .filter((line) => line.trim())
    .map((line) => line.split(separator).map((cell) => cell.trim()))

/** A wall-clock minute of `<input type="datetime-local">` in the tenant's zone, as an instant; absent when empty. */
export function instantText(form: FormData, name: string, timeZone: string): string | undefined {
  const match = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(textOf(form, name))
  if (!match?.[1] || !match[2]) return undefined
  return instantOf(match[1], match[2], timeZone).toISOString()
}
