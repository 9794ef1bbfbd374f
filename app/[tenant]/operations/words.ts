/** A stored code as people read it: FRAUD_REVIEW → "Fraud review". */
export function plain(code: string): string {
  const words = code.toLowerCase().replaceAll(/[_.-]/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** "1 order", "12 orders". */
export const counted = (number: number, one: string, many: string): string =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`

/** One value of a search parameter; of several the first. */
export const oneOf = (value: string | string[] | undefined): string | undefined =>
  (Array.isArray(value) ? value[0] : value) || undefined

/** Every value of a search parameter. */
export const allOf = (value: string | string[] | undefined): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is string => Boolean(one))

export type SearchParams = Promise<Record<string, string | string[] | undefined>>

/** The same page with some parameters changed; an empty one is left out, and so is the cursor unless it is given. */
export function hrefWith(
  path: string,
  now: Record<string, string | string[] | undefined>,
  changed: Record<string, string | undefined>,
): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...now, after: undefined, ...changed }))
    for (const one of allOf(value)) query.append(name, one)
  const text = query.toString()
  return text ? `${path}?${text}` : path
}
