import { ok, type Result, refused } from './result.ts'

/** One page of a list, as a caller asks for it. */
export type KeysetOrder = Readonly<{
  /** Name of the order inside cursors, e.g. "PLACED_AT". */
  orderBy: string
  /** SQL of the key, quoted by its author, e.g. `o."placedAt"`. Never from outside. */
  keySql: string
  /** SQL of the tie-breaking id, e.g. `o."id"`. Never from outside. */
  idSql: string
  direction: 'ASC' | 'DESC'
  /** Cast put behind the key's placeholder when the driver cannot infer the type, e.g. "timestamptz". */
  keyCast?: string
}>

/** The place after which a page begins: the key's value as text and the id of the last row seen. */
export type KeysetPosition = Readonly<{ key: string; id: string }>

/** A piece of SQL with its values, for `$n` placeholders that begin at the offset asked for. */
export type SqlFragment = Readonly<{ text: string; values: readonly (string | number)[] }>

export type CursorProblem =
  | Readonly<{ code: 'MALFORMED_CURSOR' }>
  | Readonly<{ code: 'CURSOR_OF_ANOTHER_ORDER'; orderBy: string }>

const VERSION = 1
const LONGEST_CURSOR = 2_000

/** An opaque cursor: base64url of `[version, orderBy, [key], id]`. */
export function encodeCursor(orderBy: string, position: KeysetPosition): string {
  return Buffer.from(JSON.stringify([VERSION, orderBy, [position.key], position.id])).toString('base64url')
}

/** Reads a cursor back. Anything malformed, of another version, or made by another order is refused. */
export function decodeCursor(orderBy: string, cursor: string): Result<KeysetPosition, CursorProblem> {
  const parts =
    cursor.length <= LONGEST_CURSOR ? parseJson(Buffer.from(cursor, 'base64url').toString('utf8')) : undefined
  if (!Array.isArray(parts) || parts.length !== 4) return refused({ code: 'MALFORMED_CURSOR' })
  const [version, madeBy, keys, id]: readonly unknown[] = parts
  const key: unknown = Array.isArray(keys) && keys.length === 1 ? keys[0] : undefined
  if (version !== VERSION || typeof madeBy !== 'string') return refused({ code: 'MALFORMED_CURSOR' })
  if (typeof key !== 'string' || typeof id !== 'string') return refused({ code: 'MALFORMED_CURSOR' })
  if (madeBy !== orderBy) return refused({ code: 'CURSOR_OF_ANOTHER_ORDER', orderBy: madeBy })
  return ok({ key, id })
}

/**
 * The condition that puts a page after a position: `k <= $1 AND (k < $1 OR id < $2)`. The redundant first term is what
 * lets the index be entered at the position; with only the OR, PostgreSQL reads and discards every earlier row
 * (0.13 ms against 58 ms deep in 180,000 rows). Without a position it is TRUE. `offset` = values bound before.
 */
export function keysetCondition(order: KeysetOrder, after: KeysetPosition | undefined, offset: number): SqlFragment {
  if (!after) return { text: 'TRUE', values: [] }
  const [beyond, id] = [order.direction === 'DESC' ? '<' : '>', `$${offset + 2}`]
  const key = `$${offset + 1}${order.keyCast ? `::${order.keyCast}` : ''}`
  const text = `${order.keySql} ${beyond}= ${key} AND (${order.keySql} ${beyond} ${key} OR ${order.idSql} ${beyond} ${id})`
  return { text, values: [after.key, after.id] }
}

/** `ORDER BY k DESC, id DESC LIMIT $n`, asking one row more than the page to learn whether another page follows. */
export function keysetTail(order: KeysetOrder, first: number, offset: number): SqlFragment {
  if (!Number.isInteger(first) || first < 1) throw new RangeError(`Not a page size: ${first}`)
  const { direction } = order
  return {
    text: `ORDER BY ${order.keySql} ${direction}, ${order.idSql} ${direction} LIMIT $${offset + 1}`,
    values: [first + 1],
  }
}

/** Cuts the extra row off again: the page's rows and whether more follow. */
export function keysetPage<Row>(rows: readonly Row[], first: number): { rows: readonly Row[]; hasNextPage: boolean } {
  return { rows: rows.slice(0, first), hasNextPage: rows.length > first }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
