import type { CommandContext } from '#platform/command'

/** Column → PostgreSQL type. */
export type Columns = Readonly<Record<string, string>>

const texts = new Map<string, string>()

function insertText(table: string, columns: Columns, onConflict: string): string {
  const key = `${table} ${Object.keys(columns).join()} ${onConflict}`
  const known = texts.get(key)
  if (known) return known
  const names = Object.keys(columns).map((name) => `"${name}"`)
  const typed = Object.entries(columns).map(([name, type]) => `"${name}" ${type}`)
  const text = `INSERT INTO "${table}" ("tenantId", ${names.join(', ')})
SELECT $2::uuid, ${names.join(', ')} FROM jsonb_to_recordset($1::jsonb) AS r(${typed.join(', ')}) ${onConflict}`
  texts.set(key, text)
  return text
}

/** JSON keeps no bigint: amounts travel as text and are cast by the column's type. */
const plain = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? value.toString() : value)

/** Inserts any number of rows of one table in one statement; no rows, no statement. */
export async function insertRows<Row extends object>(
  cx: CommandContext,
  table: string,
  columns: Columns,
  rows: readonly Row[],
  onConflict: '' | 'ON CONFLICT DO NOTHING' = '',
): Promise<number> {
  if (rows.length === 0) return 0
  return cx.tx.$executeRawUnsafe(insertText(table, columns, onConflict), JSON.stringify(rows, plain), cx.actor.tenantId)
}
