// `npm run up`: the whole product on this machine: database, migrations, demo data, pages, server and worker. Ctrl-C ends it.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#platform/embedded-postgres'
import { migrate } from '../prisma/migrate.ts'
import { type Application, requireFreePort, serviceEnvironment, startApplication } from './application.ts'
import { buildWhenChanged } from './build.ts'
import { describeDemo, seedDemo } from './demo.ts'
import { STATE_FOLDER, urlsOfRoles } from './development-database.ts'
import { endWith, step } from './progress.ts'
import { saveRun, sessionSecret, takeOver } from './state.ts'

const REPEATED_SIGNAL_MILLISECONDS = 1000
const logFolder = join(STATE_FOLDER, 'logs')
let database: EmbeddedPostgres | undefined
let application: Application | undefined

async function main() {
  const port = readPort()
  const url = `http://localhost:${port}`
  await takeOver()
  await requireFreePort(port)
  saveRun({ pid: process.pid, url, services: [] })
  const given = process.env.DATABASE_URL
  if (!given)
    database = await step('PostgreSQL', () => startEmbeddedPostgres(join(STATE_FOLDER, 'postgres'), 'durable'))
  const ownerUrl = given ?? database?.ownerUrl ?? ''
  await step('Migrations', () => migrate(ownerUrl, Object.values(urlsOfRoles(ownerUrl))))
  const settings = { ownerUrl, port, secret: sessionSecret(), nextFolder: '.next' }
  const demo = process.argv.includes('--no-demo')
    ? undefined
    : await step('Demo data', (note) => seedDemo({ ...serviceEnvironment(settings), DATABASE_URL: ownerUrl }, note))
  await step('Pages', () => buildWhenChanged(settings.nextFolder))
  emptyLogs()
  const started = (services: number[]) => saveRun({ pid: process.pid, url, services })
  const say = (text: string) => console.log(`\n${text}`)
  const starting = startApplication({ ...settings, logFolder, say, started })
  application = starting
  await step('Server and worker', () => starting.ready)
  console.log(`\nPlumbline runs at ${url}\n`)
  if (demo) console.log(`${describeDemo(demo, url)}\n`)
  console.log(`  Logs are in ${logFolder}. Ctrl-C ends everything.\n`)
}

function readPort(): number {
  const port = Number(process.env.PORT || 3000)
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port
  throw new Error(`PORT is "${process.env.PORT}"; expected a port number from 1 to 65535`)
}

/** The logs are those of this run; what an earlier one said no longer matters. */
function emptyLogs() {
  mkdirSync(logFolder, { recursive: true })
  for (const name of ['server', 'worker']) writeFileSync(join(logFolder, `${name}.log`), '', { mode: 0o600 })
}

let stoppingSince: number | undefined

/** The first signal ends everything in order; one that comes later than its echoes through npm and the shell kills. */
async function onSignal() {
  if (stoppingSince !== undefined) {
    if (performance.now() - stoppingSince < REPEATED_SIGNAL_MILLISECONDS) return
    for (const service of application?.services ?? []) service.kill()
    await database?.stop('immediate')
    process.exit(130)
  }
  stoppingSince = performance.now()
  console.log('\nEnding server, worker and database …')
  await stopAll()
  process.exit(0)
}

async function stopAll() {
  await application?.stop()
  await database?.stop()
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal)
main().catch(async (error: unknown) => {
  if (stoppingSince !== undefined) return
  await stopAll()
  endWith(error)
})
