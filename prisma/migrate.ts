import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { hashOf, readMigrations, readRepeatables, type SqlFile } from './migration-files.ts'
import { prepareQueues, queuesHash } from './queues.ts'
import { setRolePasswords } from './role-passwords.ts'

/** What `migrate` did: names of the files it ran; both lists are empty when the database was up to date. */
export type MigrationResult = { migrations: string[]; repeatables: string[] }

/** Serializes processes that start together; any constant of ours will do. */
const ADVISORY_LOCK = 7_101_981
/** A statement that waits longer for a table gives way to the running application, and the step is tried again. */
const LOCK_TIMEOUT_SECONDS = 5
const LOCK_ATTEMPTS = 12
const LOCK_NOT_AVAILABLE = '55P03'

/**
 * Brings a database up to date, safely from several processes at once and while the application runs:
 * versioned migrations, the job queue's own schema, repeatable SQL (roles, constraints, policies: run again when its
 * text changed or anything before it ran), then the passwords of the roles as the addresses name them.
 * Each file is one transaction together with its row in the table that remembers it, so a killed run leaves nothing
 * half done. That is why the files are not applied by Prisma's engine, which records in a second transaction; the table
 * is Prisma's own, and a test asks the engine whether it agrees.
 * Refuses a migration that was edited after it was applied.
 * @param ownerUrl address of the database as its owner
 * @param roleUrls addresses of the less privileged roles, whose passwords are set when they do not open
 */
export async function migrate(ownerUrl: string, roleUrls: readonly string[] = []): Promise<MigrationResult> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'plumbline migrate' })
  await client.connect()
  try {
    await client.query('set client_min_messages = warning')
    await client.query('select pg_advisory_lock($1)', [ADVISORY_LOCK])
    await client.query(`set lock_timeout = '${LOCK_TIMEOUT_SECONDS}s'`)
    const migrations = await applyMigrations(client)
    const repeatables = await applyRepeatables(client, ownerUrl, migrations.length > 0)
    await setRolePasswords(client, roleUrls)
    return { migrations, repeatables }
  } finally {
    await client.end()
  }
}

async function applyMigrations(client: pg.Client): Promise<string[]> {
  await client.query(CREATE_MIGRATIONS_TABLE)
  const applied = await readAppliedMigrations(client)
  const waiting: SqlFile[] = []
  for (const file of readMigrations()) {
    const checksum = applied.get(file.name)
    if (checksum === undefined) waiting.push(file)
    else if (checksum !== file.hash) {
      throw new Error(
        `Migration ${file.name} was changed after it was applied. Restore its text and add a new migration.`,
      )
    }
  }
  for (const file of waiting) await runOnce(client, file, RECORD_MIGRATION, [file.hash, file.name])
  return waiting.map((file) => file.name)
}

async function readAppliedMigrations(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ migration_name: string; checksum: string; finished_at: Date | null }>(
    'select migration_name, checksum, finished_at from _prisma_migrations where rolled_back_at is null',
  )
  const unfinished = rows.find((row) => row.finished_at === null)
  if (unfinished) {
    throw new Error(
      `Migration ${unfinished.migration_name} was begun by another tool and not finished. Inspect the database, then ` +
        'set rolled_back_at on its row in _prisma_migrations.',
    )
  }
  return new Map(rows.map((row) => [row.migration_name, row.checksum]))
}

async function applyRepeatables(client: pg.Client, ownerUrl: string, isSchemaNew: boolean): Promise<string[]> {
  await client.query(CREATE_REPEATABLE_TABLE)
  const { rows } = await client.query<{ name: string; hash: string }>(
    'select name, hash from control."RepeatableMigration"',
  )
  const known = new Map(rows.map((row) => [row.name, row.hash]))
  const queues: SqlFile = { name: 'job queues', sql: '', hash: hashOf(queuesHash()) }
  const areQueuesNew = known.get(queues.name) !== queues.hash
  if (areQueuesNew) {
    await prepareQueues(ownerUrl)
    await runOnce(client, queues, RECORD_REPEATABLE, [queues.hash, queues.name])
  }
  const runsAll = isSchemaNew || areQueuesNew
  const waiting = readRepeatables().filter((file) => runsAll || known.get(file.name) !== file.hash)
  for (const file of waiting) await runOnce(client, file, RECORD_REPEATABLE, [file.hash, file.name])
  return waiting.map((file) => file.name)
}

/** Runs a file and remembers it in one transaction, again when another session held a table for too long. */
async function runOnce(client: pg.Client, file: SqlFile, record: string, values: string[]) {
  for (let attempt = 1; ; attempt++) {
    try {
      await client.query('begin')
      await client.query(file.sql)
      await client.query(record, values)
      await client.query('commit')
      return
    } catch (error) {
      await client.query('rollback')
      const isLockTimeout = error instanceof pg.DatabaseError && error.code === LOCK_NOT_AVAILABLE
      if (!isLockTimeout || attempt === LOCK_ATTEMPTS) throw explain(file, error)
      await sleep(250 * attempt)
    }
  }
}

function explain({ name, sql }: SqlFile, error: unknown): Error {
  if (!(error instanceof pg.DatabaseError)) return new Error(`${name} failed`, { cause: error })
  const line = error.position ? ` at line ${sql.slice(0, Number(error.position)).split('\n').length}` : ''
  const rest = [error.detail, error.where, error.hint].filter(Boolean).join('\n')
  return new Error(`${name} failed${line}: ${error.message} (${error.code})${rest ? `\n${rest}` : ''}`, {
    cause: error,
  })
}

/** Prisma's own table, as Prisma makes it. */
const CREATE_MIGRATIONS_TABLE = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`

const RECORD_MIGRATION = `insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
  values (gen_random_uuid()::text, $1, $2, now(), clock_timestamp(), 1)`

const CREATE_REPEATABLE_TABLE = `create schema if not exists control;
create table if not exists control."RepeatableMigration" (
  name text primary key,
  hash text not null,
  "ranAt" timestamptz(3) not null
)`

const RECORD_REPEATABLE = `insert into control."RepeatableMigration" (hash, name, "ranAt") values ($1, $2, clock_timestamp())
  on conflict (name) do update set hash = excluded.hash, "ranAt" = excluded."ranAt"`
