import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { removeAbandonedPostgres, startEmbeddedPostgres } from '#platform/embedded-postgres'
import { isProcessAlive } from '#platform/os-process'

const stateFolder = join(import.meta.dirname, '..', '..', '.plumbline')

/** A PostgreSQL for one test run: fast, forgetful, gone afterwards. */
export type TestPostgres = { ownerUrl: string; superuserUrl: string; remove(): Promise<void> }

/**
 * Starts a temporary PostgreSQL under .plumbline/test-*, after removing those of runs that were killed.
 * With TEST_DATABASE_URL (owner's address of a database made for this) that server is used and left running.
 */
export async function startTestPostgres(): Promise<TestPostgres> {
  const given = process.env.TEST_DATABASE_URL
  if (given) {
    return { ownerUrl: given, superuserUrl: process.env.TEST_SUPERUSER_URL ?? given, remove: async () => undefined }
  }
  await removeAbandoned()
  const directory = makeRunFolder()
  const server = await startEmbeddedPostgres(join(directory, 'postgres'), 'temporary')
  return {
    ownerUrl: server.ownerUrl,
    superuserUrl: server.superuserUrl,
    remove: async () => {
      await server.stop('immediate')
      server.remove()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

/** A folder for what this process makes and removes; a later run removes it when this one is killed before. */
export function makeRunFolder(): string {
  mkdirSync(stateFolder, { recursive: true })
  const directory = mkdtempSync(join(stateFolder, 'test-'))
  chmodSync(directory, 0o755)
  writeFileSync(join(directory, 'run.pid'), String(process.pid))
  return directory
}

async function removeAbandoned() {
  mkdirSync(stateFolder, { recursive: true })
  for (const name of readdirSync(stateFolder).filter((entry) => entry.startsWith('test-'))) {
    const directory = join(stateFolder, name)
    const pidFile = join(directory, 'run.pid')
    if (!existsSync(pidFile) || isProcessAlive(Number(readFileSync(pidFile, 'utf8')))) continue
    await removeAbandonedPostgres(join(directory, 'postgres'))
    rmSync(directory, { recursive: true, force: true })
  }
}
