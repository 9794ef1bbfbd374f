import type { TestProject } from 'vitest/node'
import { roleUrls } from '#platform/env'
import { oncePerProcess } from '#platform/process'
import { migrate } from '../../prisma/migrate.ts'
import { startTestPostgres, type TestPostgres } from './test-postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Owner's address of the migrated database that every test file gets a copy of. */
    templateUrl: string
    /** The same database as the server's superuser. */
    superuserUrl: string
  }
}

/** Vitest's hook before the suites that need a database: one PostgreSQL for all of them, with one migrated template. */
export default async function setUp({ provide }: TestProject): Promise<() => Promise<void>> {
  const server = await oncePerProcess('test:template', startTemplate)
  provide('templateUrl', server.ownerUrl)
  provide('superuserUrl', server.superuserUrl)
  return () => oncePerProcess('test:removed', server.remove)
}

/** A test server whose first database is migrated. */
export async function startTemplate(): Promise<TestPostgres> {
  const server = await startTestPostgres()
  try {
    await migrate(server.ownerUrl, Object.values(roleUrls({ DATABASE_URL: server.ownerUrl })))
    return server
  } catch (error) {
    await server.remove()
    throw error
  }
}
