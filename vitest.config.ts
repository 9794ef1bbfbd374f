import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

// Node gives Pothos and Apollo the CommonJS build of graphql; Vite would give us the other one, and the two do not mix.
const alias = [{ find: /^graphql$/, replacement: join(import.meta.dirname, 'node_modules/graphql/index.js') }]

const shared = { alias, pool: 'forks' as const, testTimeout: 30_000, hookTimeout: 60_000 }

/** Suites that run on a real PostgreSQL: each file gets its own copy of the migrated template. */
const onDatabase = {
  ...shared,
  globalSetup: ['tests/support/database-template.ts'],
  setupFiles: ['tests/support/file-database.ts'],
}

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'rules',
          include: ['{lib,modules,platform,graphql,integrations,components,app,messages,server,worker}/**/*.test.ts'],
        },
      },
      { test: { ...onDatabase, name: 'architecture', include: ['tests/architecture/**/*.test.ts'] } },
      { test: { ...onDatabase, name: 'integration', include: ['tests/integration/**/*.test.ts'] } },
      { test: { ...onDatabase, name: 'graphql', include: ['tests/graphql/**/*.test.ts'] } },
    ],
  },
})
