import { AsyncLocalStorage } from 'node:async_hooks'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { type Prisma, PrismaClient } from '#prisma/generated/client'
import type { Actor } from './actor.ts'
import { poolSettings, survive } from './database.ts'
import { env } from './env.ts'
import { oncePerProcess } from './process.ts'
import { withRawStatements } from './raw-statements.ts'
import { statementName } from './statements.ts'

/** What a connection is bound to while it serves one actor. */
interface Scope {
  readonly key: string
  readonly tenantId: string
  readonly locations: string
  readonly channels: string
  readonly role: 'none' | 'plumbline_restricted'
  /** Where a transaction finds the connection that it runs on. */
  readonly held?: { client?: pg.PoolClient }
}

// The pool is one for all copies of this module (see process.ts), so what it reads its scope from must be too.
const scopes = oncePerProcess('tenancy-scopes', () => new AsyncLocalStorage<Scope>())
const nobody: Scope = { key: '', tenantId: '', locations: '', channels: '', role: 'none' }

function scopeOf({ tenantId, visibility }: Pick<Actor, 'tenantId' | 'visibility'>): Scope {
  const locations = visibility.locationIds?.join(',') ?? '*'
  const channels = visibility.channelIds?.join(',') ?? '*'
  const role = locations === '*' && channels === '*' ? 'none' : 'plumbline_restricted'
  return { key: `${tenantId}|${locations}|${channels}`, tenantId, locations, channels, role }
}

const bind = {
  name: 'bind_scope',
  text: `SELECT set_config('app.tenant_id', $1, false), set_config('app.location_ids', $2, false),
    set_config('app.channel_ids', $3, false), set_config('role', $4, false)`,
}

type Connected = (error: Error | undefined, client?: pg.PoolClient, release?: (error?: Error | boolean) => void) => void

/**
 * A pool whose connections serve one scope at a time: at checkout a connection whose last scope differs is bound anew.
 * Without a scope it is bound to nobody, and row-level security shows it nothing.
 */
class TenantPool extends pg.Pool {
  readonly #bound = new WeakMap<pg.PoolClient, string>()

  override connect(): Promise<pg.PoolClient>
  override connect(callback: Connected): void
  override connect(callback?: Connected): Promise<pg.PoolClient> | undefined {
    const scope = scopes.getStore() ?? nobody
    const ready = super.connect().then(async (client) => {
      await this.#bind(client, scope)
      if (scope.held) scope.held.client ??= client
      return client
    })
    if (!callback) return ready
    ready.then(
      (client) => callback(undefined, client, (error) => client.release(error)),
      (error: Error) => callback(error),
    )
    return undefined
  }

  async #bind(client: pg.PoolClient, scope: Scope): Promise<pg.PoolClient> {
    if (this.#bound.get(client) === scope.key) return client
    try {
      this.#bound.delete(client)
      await client.query({ ...bind, values: [scope.tenantId, scope.locations, scope.channels, scope.role] })
      this.#bound.set(client, scope.key)
      return client
    } catch (error) {
      client.release(true)
      throw error
    }
  }
}

/** The tenant pool of this process. Only this file and health checks touch it. */
export const tenantPool = (): pg.Pool =>
  oncePerProcess('pool:tenant', () => survive(new TenantPool(poolSettings(env().APP_DATABASE_URL, env().POOL_SIZE))))

const merged = new Set(['findUnique', 'findUniqueOrThrow'])

/** Prisma merges `findUnique` of one tick into one statement, whichever tenant asked: it must not be used at all. */
function makeClient() {
  const base = new PrismaClient({
    adapter: new PrismaPg(tenantPool(), { statementNameGenerator: ({ sql }) => statementName(sql) ?? '' }),
  })
  return base.$extends({
    query: {
      $allOperations({ operation, args, query }) {
        if (merged.has(operation)) throw new Error(`${operation} merges calls of several tenants: use findFirst`)
        return query(args)
      },
    },
  })
}

type Client = ReturnType<typeof makeClient>
const client = (): Client => oncePerProcess('prisma:tenant', makeClient)

/** The transaction of a command or step: bound to one tenant until it ends. */
export type Transaction = Omit<Prisma.TransactionClient, 'findUnique'>

/** A read-only view of the tenant's rows, for `find-*.ts`. */
export type TenantReader = Pick<Client, keyof Prisma.TransactionClient & keyof Client>

/** Runs reads as the actor: every statement inside sees the actor's tenant, locations and channels and nothing else. */
export function read<T>(
  actor: Pick<Actor, 'tenantId' | 'visibility'>,
  work: (db: TenantReader) => Promise<T>,
): Promise<T> {
  return scopes.run(scopeOf(actor), async () => await work(client()))
}

/** One registered statement: a fixed text under a fixed name, planned once per connection. */
export interface Statement {
  readonly name: string
  readonly text: string
}

/** Runs one named statement as the actor, past the query builder: for hot reads. Rows come as the driver gives them. */
export function query<Row extends pg.QueryResultRow>(
  actor: Pick<Actor, 'tenantId' | 'visibility'>,
  statement: Statement,
  values: readonly unknown[],
): Promise<Row[]> {
  return scopes.run(scopeOf(actor), async () => {
    const result = await tenantPool().query<Row>({ ...statement, values: [...values] })
    return result.rows
  })
}

/** Runs one composed (unnamed) statement as the actor: for lists whose filters vary. */
export function queryText<Row extends pg.QueryResultRow>(
  actor: Pick<Actor, 'tenantId' | 'visibility'>,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  return scopes.run(scopeOf(actor), async () => {
    const result = await tenantPool().query<Row>({ text, name: statementName(text), values: [...values] })
    return result.rows
  })
}

/** Milliseconds before the query builder takes a transaction back by its own clock. */
const lastMoment = 250

/**
 * The only way to a transaction: `$extends` does not bind `$transaction`, so the scope is entered around it.
 * Waits up to 15 s for a connection and may run 20 s; a throw rolls everything back.
 */
export function transaction<T>(
  actor: Pick<Actor, 'tenantId' | 'visibility'>,
  work: (tx: Transaction) => Promise<T>,
  limits: { timeout?: number } = {},
): Promise<T> {
  const held: NonNullable<Scope['held']> = {}
  const timeout = limits.timeout ?? 20_000
  return scopes.run({ ...scopeOf(actor), held }, () =>
    client().$transaction((tx) => onOwnConnection(tx as unknown as Transaction, held.client, timeout, work), {
      maxWait: 15_000,
      timeout,
    }),
  )
}

async function onOwnConnection<T>(
  tx: Transaction,
  connection: pg.PoolClient | undefined,
  timeout: number,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  if (!connection) throw new Error('a transaction was opened on no connection of the tenant pool')
  const until = performance.now() + timeout - lastMoment
  let isOver = false
  const own = withRawStatements(tx, connection, () => {
    if (isOver || performance.now() > until) throw new Error('the transaction is over: it ended, or took too long')
  })
  try {
    return await work(own)
  } finally {
    isOver = true
  }
}
