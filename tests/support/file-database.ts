import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { forgetInstance, oncePerProcess, processInstances } from '#platform/process'
import { testDatabase } from './database.ts'

// Before each test file: the environment of a process of the product, on a database of this file's own.
const database = await testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'plumbline-test-'))
Object.assign(process.env, {
  NODE_ENV: 'test',
  LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
  DATABASE_URL: database.ownerUrl,
  APP_DATABASE_URL: database.appUrl,
  CONTROL_DATABASE_URL: database.controlUrl,
  SEQUENCER_DATABASE_URL: database.sequencerUrl,
  JOBS_DATABASE_URL: database.jobsUrl,
  NEXTAUTH_SECRET: 'a secret of the tests, known to all of them',
  NEXTAUTH_URL: 'http://localhost:3000',
  FILES_DIR: join(folder, 'files'),
  SEAL_EXPORT_DIR: join(folder, 'seals'),
})

type Closable = { end?(): Promise<void>; stop?(options: { graceful: boolean }): Promise<void> }

afterAll(async () => {
  for (const name of processInstances().filter((instance) => instance === 'boss' || instance.startsWith('pool:'))) {
    const instance = oncePerProcess<Closable>(name, () => ({}))
    await (instance.stop?.({ graceful: false }) ?? instance.end?.())
    forgetInstance(name)
  }
  rmSync(folder, { recursive: true, force: true })
})
