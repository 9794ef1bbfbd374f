import {
  type CursorProblem,
  decodeCursor,
  encodeCursor,
  type KeysetOrder,
  keysetCondition,
  keysetPage,
  keysetTail,
} from '#lib/keyset'
import type { Actor } from './actor.ts'
import { InvalidInput } from './refusal.ts'
import { queryText } from './tenancy.ts'

/** Which page: at most 100 rows, after a cursor of the same order. */
export interface PageRequest {
  readonly first: number
  readonly after?: string | null
}

/** One page of a list; `cursors[i]` stands after `rows[i]`. There is no total: counting a list would mean reading it. */
export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly cursors: readonly string[]
  readonly hasNextPage: boolean
}

/** Conditions of a list, each with its own values: `add('o.status = ANY(?)', list)`. A condition without its value is left out. */
export class Conditions {
  readonly texts: string[] = []
  readonly values: unknown[] = []

  /** Adds the condition unless its value is null or undefined; each `?` in the text stands for the one value. */
  add(text: string, value: unknown): this {
    if (value === null || value === undefined) return this
    this.values.push(value)
    this.texts.push(text.replaceAll('?', `$${this.values.length}`))
    return this
  }

  /** Adds a condition that needs no value. */
  always(text: string): this {
    this.texts.push(text)
    return this
  }
}

interface ListQuery {
  /** `SELECT … FROM …` with joins, without WHERE. Column names as the view has them. */
  readonly select: string
  readonly where: Conditions
  readonly order: KeysetOrder
}

const largestPage = 100

/** Reads one page by keyset: page 10,000 costs what page 1 costs. Refuses sizes outside 1–100 and foreign cursors. */
export async function findPage<Row extends object>(
  actor: Pick<Actor, 'tenantId' | 'visibility'>,
  { select, where, order }: ListQuery,
  page: PageRequest,
): Promise<Page<Row>> {
  if (!Number.isInteger(page.first) || page.first < 1 || page.first > largestPage) {
    throw new InvalidInput([{ path: 'first', message: `is ${page.first}; a page has 1 to ${largestPage} rows` }])
  }
  const after = page.after ? decodeCursor(order.orderBy, page.after) : null
  if (after && !after.ok)
    throw new InvalidInput([{ path: 'after', message: cursorProblem(after.error, order.orderBy) }])
  const beyond = keysetCondition(order, after?.ok ? after.value : undefined, where.values.length)
  const tail = keysetTail(order, page.first, where.values.length + beyond.values.length)
  const text = `${select.replace(/^\s*SELECT/, `SELECT (${order.keySql})::text AS "pageKey", ${order.idSql}::text AS "pageId",`)}
WHERE ${[...where.texts, beyond.text].join(' AND ')}
${tail.text}`
  const found = await queryText<Row & { pageKey: string; pageId: string }>(actor, text, [
    ...where.values,
    ...beyond.values,
    ...tail.values,
  ])
  const { rows, hasNextPage } = keysetPage(found, page.first)
  const cursors = rows.map((row) => encodeCursor(order.orderBy, { key: row.pageKey, id: row.pageId }))
  return { rows: rows.map(withoutPageColumns<Row>), cursors, hasNextPage }
}

function withoutPageColumns<Row>({ pageKey: _key, pageId: _id, ...row }: { pageKey: string; pageId: string }): Row {
  return row as Row
}

function cursorProblem(problem: CursorProblem, orderBy: string): string {
  return problem.code === 'CURSOR_OF_ANOTHER_ORDER'
    ? `is a cursor of the order ${problem.orderBy}, but the list is ordered by ${orderBy}; begin again without it`
    : 'is not a cursor of this list; use endCursor of the page before'
}
