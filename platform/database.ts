import pg from 'pg'
import { oncePerProcess } from './process.ts'
import { noteStatement } from './statements.ts'

/** PostgreSQL's bigint arrives as bigint: money never passes through a float. (Prisma brings parsers of its own.) */
const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === pg.types.builtins.INT8 && format !== 'binary') return BigInt
    return pg.types.getTypeParser(oid, format)
  },
}

/** A client that tells the statement counter what it sends, whoever sends it. */
export class CountedClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: pg overloads `query` in nine ways; this only looks at the text.
  override query(...parameters: any[]): any {
    const first = parameters[0] as string | { text?: string }
    noteStatement(typeof first === 'string' ? first : (first.text ?? ''))
    // biome-ignore lint/suspicious/noExplicitAny: passed on exactly as it came.
    return (super.query as (...p: any[]) => any)(...parameters)
  }
}

/** Limits that hold on every connection: no statement waits for a lock or runs for ever. */
const limits = { statement_timeout: 60_000, lock_timeout: 10_000, idle_in_transaction_session_timeout: 30_000 }

export const poolSettings = (connectionString: string, max: number): pg.PoolConfig => ({
  connectionString,
  max,
  connectionTimeoutMillis: 15_000,
  idleTimeoutMillis: 60_000,
  Client: CountedClient,
  types,
  ...limits,
})

/** A plain pool under a name, one per process: control plane, sequencer. */
export function namedPool(name: string, connectionString: string, max: number): pg.Pool {
  return oncePerProcess(`pool:${name}`, () => survive(new pg.Pool(poolSettings(connectionString, max))))
}

/** An idle connection that breaks (the database restarted) must not end the process; the next checkout makes a new one. */
export function survive<P extends pg.Pool>(pool: P): P {
  pool.on('error', () => undefined)
  return pool
}
