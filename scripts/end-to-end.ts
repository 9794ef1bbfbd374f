import { existsSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { TestDatabase } from '../tests/support/clone.ts'
import { makeRunFolder } from '../tests/support/test-postgres.ts'
import { type Application, serviceEnvironment, startApplication } from './application.ts'
import { buildWhenChanged } from './build.ts'
import { seedDemo } from './demo.ts'
import { STATE_FOLDER } from './development-database.ts'
import { step } from './progress.ts'
import { type Counts, runTool } from './suites.ts'

/** Not `.next`: an `npm run up` of this folder may be serving from that one. */
const NEXT_FOLDER = '.plumbline/next-test'

/** Builds, seeds and starts the product as `up` does, then runs the browser's stories on it. */
export async function runEndToEnd(database: TestDatabase, browser: Promise<string>, paths: string[]): Promise<Counts> {
  const folder = makeRunFolder()
  let application: Application | undefined
  try {
    await step('Pages', () => buildWhenChanged(NEXT_FOLDER))
    const environment = { FILES_DIR: join(folder, 'files'), SEAL_EXPORT_DIR: join(folder, 'seals') }
    const secret = 'a secret of the end-to-end tests'
    const settings = {
      ownerUrl: database.ownerUrl,
      port: await freePort(),
      secret,
      nextFolder: NEXT_FOLDER,
      environment,
    }
    const demoFile = join(folder, 'demo.json')
    const seedEnvironment = { ...serviceEnvironment(settings), DATABASE_URL: database.ownerUrl }
    await step('Demo data', (note) => seedDemo(seedEnvironment, note, demoFile))
    const started = startApplication({ ...settings, logFolder: join(STATE_FOLDER, 'reports'), say: console.error })
    application = started
    await step('Server and worker', () => started.ready)
    const chromium = await step('Chromium', () => browser)
    const counts = await runPlaywright(paths, {
      PLUMBLINE_URL: started.url,
      PLUMBLINE_DEMO: demoFile,
      CHROMIUM_PATH: chromium,
    })
    // A process that died under the stories is a failure, though it was started again and every story passed.
    const died = started.services.filter(({ failures }) => failures > 0).length
    return { ...counts, failed: counts.failed + died }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return { passed: 0, failed: 1, skipped: 0 }
  } finally {
    await application?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  errors: unknown[]
}

async function runPlaywright(paths: string[], environment: Record<string, string>): Promise<Counts> {
  const report = join(STATE_FOLDER, 'reports', 'playwright.json')
  const args = ['test', '--reporter=list,json', ...paths]
  const code = await runTool(join('@playwright', 'test', 'cli.js'), args, report, {
    ...environment,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  })
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 }
  const { stats }: PlaywrightReport = JSON.parse(readFileSync(report, 'utf8'))
  const failed = stats.unexpected === 0 && code !== 0 ? 1 : stats.unexpected
  return { passed: stats.expected + stats.flaky, failed, skipped: stats.skipped }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port')),
      )
    })
  })
}
