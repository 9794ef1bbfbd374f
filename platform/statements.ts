import { AsyncLocalStorage } from 'node:async_hooks'
import { oncePerProcess } from './process.ts'

/** Every statement that the driver sent within one counted stretch of work, BEGIN, COMMIT and set_config included. */
export interface StatementLog {
  count: number
  readonly texts: string[]
}

const store = oncePerProcess('statement-log', () => new AsyncLocalStorage<StatementLog>())

/** Runs `work` and answers with its result and all statements it sent to the database: the budgets of tests and pages. */
export async function countStatements<T>(work: () => Promise<T>): Promise<{ result: T; log: StatementLog }> {
  const log: StatementLog = { count: 0, texts: [] }
  const result = await store.run(log, async () => await work())
  return { result, log }
}

/** Called by the driver's client for each statement. */
export function noteStatement(text: string): void {
  const log = store.getStore()
  if (!log) return
  log.count += 1
  log.texts.push(text)
}

const maximumNames = 200
const worthNaming = 5
// Connections are shared by all copies of this module: a name must mean the same text to every one of them.
const seen = oncePerProcess('statement-uses', () => new Map<string, number>())
const named = oncePerProcess('statement-names', () => new Map<string, string>())

/**
 * A name for a statement that this process sends often, so that PostgreSQL plans it once per connection.
 * At most 200 names, given to the texts that came first to five uses; everything else stays unnamed.
 */
export function statementName(text: string): string | undefined {
  const name = named.get(text)
  if (name) return name
  if (named.size >= maximumNames) return undefined
  const uses = (seen.get(text) ?? 0) + 1
  if (uses < worthNaming) {
    if (seen.size > 5_000) seen.clear()
    seen.set(text, uses)
    return undefined
  }
  seen.delete(text)
  const next = `p${named.size + 1}`
  named.set(text, next)
  return next
}
