// `npm test`: every suite on a PostgreSQL of its own, the browser included. Ends with one line: passed, failed, skipped.
//   npm test -- --only rules,integration        some suites: rules, architecture, integration, graphql, e2e
//   npm test -- tests/integration/orders        only files whose path contains this
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { cloneTemplate } from '../tests/support/clone.ts'
import { startTemplate } from '../tests/support/database-template.ts'
import { installChromium } from './chromium.ts'
import { runEndToEnd } from './end-to-end.ts'
import { endWith, step } from './progress.ts'
import { addCounts, type Counts, NOTHING, runVitest, VITEST_SUITES } from './suites.ts'

const SUITES = [...VITEST_SUITES, 'e2e'] as const
type Suite = (typeof SUITES)[number]

async function main(): Promise<Counts> {
  const { only, paths } = readArguments()
  const wantsBrowser = only.has('e2e') && hasEndToEndTests(paths)
  const vitestSuites = VITEST_SUITES.filter((suite) => only.has(suite))
  // Debian's browser takes half a minute to install on a fresh machine: meanwhile the other suites run.
  const browser = wantsBrowser ? installChromium() : undefined
  browser?.catch(() => undefined)
  const server = await step('PostgreSQL for the tests, migrated', startTemplate)
  onSignals(server.remove)
  try {
    const environment = { TEST_DATABASE_URL: server.ownerUrl, TEST_SUPERUSER_URL: server.superuserUrl }
    const counts = [await runVitest(vitestSuites, paths, environment)]
    if (browser) counts.push(await runEndToEnd(await cloneTemplate(server), browser, paths))
    return counts.reduce(addCounts, NOTHING)
  } finally {
    await server.remove()
  }
}

function readArguments(): { only: Set<Suite>; paths: string[] } {
  const { values, positionals } = parseArgs({ options: { only: { type: 'string' } }, allowPositionals: true })
  const names = values.only?.split(',') ?? SUITES
  const unknown = names.filter((name) => !SUITES.some((suite) => suite === name))
  if (unknown.length > 0)
    throw new Error(`--only ${unknown.join(',')} is no suite; expected some of ${SUITES.join(',')}`)
  return { only: new Set(SUITES.filter((suite) => names.includes(suite))), paths: positionals }
}

function hasEndToEndTests(paths: string[]): boolean {
  const folder = join(import.meta.dirname, '..', 'tests', 'e2e')
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String) : []
  const tests = files.filter((file) => /\.(test|spec)\.ts$/.test(file)).map((file) => join('tests', 'e2e', file))
  return tests.some((file) => paths.length === 0 || paths.some((path) => file.includes(path)))
}

function onSignals(remove: () => Promise<void>) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, async () => {
      await remove()
      process.exit(130)
    })
  }
}

try {
  const started = performance.now()
  const { passed, failed, skipped } = await main()
  console.log(`\nTook ${((performance.now() - started) / 1000).toFixed(0)} s.`)
  if (passed + failed === 0) console.log('No test ran: that is a failure too.')
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
  process.exit(failed > 0 || passed === 0 ? 1 : 0)
} catch (error) {
  endWith(error)
}
