import { join } from 'node:path'
import { removeAbandonedPostgres, startEmbeddedPostgres } from '#platform/embedded-postgres'
import { roleUrls } from '#platform/env'
import { migrate } from '../../prisma/migrate.ts'
import { makeRunFolder } from '../../tests/support/test-postgres.ts'

export interface BenchDatabase {
  readonly ownerUrl: string
  /** What a reader of the figures must know about it. */
  readonly description: string
  remove(): Promise<void>
}

/**
 * A migrated PostgreSQL to measure on: DATABASE_URL, or one of our own that is removed afterwards. Our own has the settings
 * of production (fsync, synchronous_commit, full_page_writes and autovacuum on), so that a commit costs what it costs there.
 * Sets this process's environment, which the processes that are measured inherit.
 */
export async function openBenchDatabase(): Promise<BenchDatabase> {
  const database = process.env.DATABASE_URL ? givenDatabase(process.env.DATABASE_URL) : await ownDatabase()
  const urls = roleUrls({ DATABASE_URL: database.ownerUrl })
  Object.assign(process.env, {
    DATABASE_URL: database.ownerUrl,
    ...urls,
    NODE_ENV: 'production',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'info',
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET ?? 'a secret of the benchmark, known to all of it',
    NEXTAUTH_URL: 'http://localhost:3000',
  })
  await migrate(database.ownerUrl, Object.values(urls))
  return database
}

const givenDatabase = (ownerUrl: string): BenchDatabase => ({
  ownerUrl,
  description: 'the PostgreSQL of DATABASE_URL, with its own settings',
  remove: async () => undefined,
})

async function ownDatabase(): Promise<BenchDatabase> {
  const folder = join(makeRunFolder(), 'postgres')
  const server = await startEmbeddedPostgres(folder, 'durable')
  process.env.FILES_DIR = join(folder, '..', 'files')
  process.env.SEAL_EXPORT_DIR = join(folder, '..', 'seals')
  return {
    ownerUrl: server.ownerUrl,
    description:
      'PostgreSQL 18 of its own: fsync, synchronous_commit, full_page_writes and autovacuum on, shared_buffers 256 MB',
    remove: () => removeAbandonedPostgres(folder),
  }
}
