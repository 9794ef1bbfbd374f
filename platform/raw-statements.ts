import pg from 'pg'
import { Prisma } from '#prisma/generated/client'
import { statementName } from './statements.ts'

const { builtins } = pg.types
const textArray: number = 1009

/** Reads an array element by element, from the driver's parser of text arrays. */
const each =
  (parse: (text: string) => unknown) =>
  (text: string): unknown =>
    (pg.types.getTypeParser(textArray, 'text')(text) as (string | null)[]).map((item) =>
      item === null ? null : parse(item),
    )
const day = (text: string): Date => new Date(`${text}T00:00:00.000Z`)
const decimal = (text: string): Prisma.Decimal => new Prisma.Decimal(text)

/** The columns that the query builder reads otherwise than the driver does: whole numbers, exact numbers, days, times. */
const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [builtins.INT8]: BigInt,
  [builtins.NUMERIC]: decimal,
  [builtins.DATE]: day,
  [builtins.TIME]: (text) => new Date(`1970-01-01T${text}Z`),
  [builtins.TIMESTAMP]: (text) => new Date(`${text.replace(' ', 'T')}Z`),
  1016: each(BigInt),
  1182: each(day),
  1231: each(decimal),
}
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => (format !== 'binary' && parsers[oid]) || pg.types.getTypeParser(oid, format),
}

/** Instants go as ISO 8601 in UTC, whatever the zone of this process. */
function argument(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString()
  return Array.isArray(value) ? value.map(argument) : value
}

const isTemplate = (text: unknown): text is TemplateStringsArray => Array.isArray(text) && 'raw' in text
const isComposed = (value: unknown): boolean => value instanceof Prisma.Sql
const numbered = (strings: TemplateStringsArray): string =>
  strings.reduce((text, part, index) => `${text}$${index}${part}`)

/** Of several statements in one text the last one answers. */
function lastOf(result: pg.QueryResult | pg.QueryResult[]): pg.QueryResult {
  const last = Array.isArray(result) ? result.at(-1) : result
  if (!last) throw new Error('the driver answered nothing')
  return last
}

type Raw = (text: string | TemplateStringsArray | Prisma.Sql, ...values: unknown[]) => Promise<unknown>
const names = ['$queryRaw', '$queryRawUnsafe', '$executeRaw', '$executeRawUnsafe'] as const

/**
 * The transaction with its raw statements sent on its own connection, past the query builder's interpreter: the same rows
 * in the same types at a sixth of the processor time (measured: 0.04 ms instead of 0.26 ms a statement, and a command sends
 * twenty). Composed fragments (`Prisma.sql`) and models take the long way as before. `mayGoOn` throws when it is over.
 */
export function withRawStatements<T extends Record<(typeof names)[number], unknown>>(
  tx: T,
  client: pg.ClientBase,
  mayGoOn: () => void,
): T {
  async function send(text: string, values: readonly unknown[]): Promise<pg.QueryResult> {
    mayGoOn()
    // Without values there is nothing to plan once: sent as plain text, which may hold several statements.
    if (values.length === 0) return lastOf(await client.query({ text, types }))
    return client.query({ text, name: statementName(text), values: values.map(argument), types })
  }
  const own = (name: (typeof names)[number]): Raw => {
    const answer = ({ rows, rowCount }: pg.QueryResult) => (name.startsWith('$query') ? rows : (rowCount ?? 0))
    return async (text, ...values) => {
      if (typeof text === 'string') return answer(await send(text, values))
      if (isTemplate(text) && !values.some(isComposed)) return answer(await send(numbered(text), values))
      return Reflect.apply(tx[name] as Raw, tx, [text, ...values])
    }
  }
  const raw = new Map<string | symbol, Raw>(names.map((name) => [name, own(name)]))
  return new Proxy(tx, { get: (target, key) => raw.get(key) ?? Reflect.get(target, key) })
}
