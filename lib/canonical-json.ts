import { createHash } from 'node:crypto'

/**
 * JSON with one spelling per value: object keys sorted by code unit, no spaces, bigint as a string of digits,
 * Date as its ISO text, undefined members left out. Equal values give equal text, so the text can be hashed and compared.
 * Refuses with TypeError what JSON would silently change: NaN, infinities, functions, symbols, undefined in arrays, cycles.
 */
export function canonicalJson(value: unknown): string {
  return write(value, [])
}

/** SHA-256 of the canonical JSON, in lower-case hexadecimal (64 characters). */
export function canonicalHash(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex')
}

function write(value: unknown, above: readonly object[]): string {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return JSON.stringify(value)
    case 'bigint':
      return `"${value}"`
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`Not a JSON number: ${value}`)
      return JSON.stringify(value)
    case 'object':
      return value === null ? 'null' : writeObject(value, above)
    default:
      throw new TypeError(`Not a JSON value: ${typeof value}`)
  }
}

function writeObject(value: object, above: readonly object[]): string {
  if (value instanceof Date) return JSON.stringify(value.toISOString())
  if (above.includes(value)) throw new TypeError('The value contains itself')
  const path = [...above, value]
  if (Array.isArray(value)) return `[${Array.from(value, (item) => write(item, path)).join(',')}]`
  const prototype = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError(`Not plain: ${value.constructor.name}`)
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1))
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${write(member, path)}`).join(',')}}`
}
