import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { isProcessAlive, processCommand } from './os-process.ts'
import { locatePostgres, type PostgresProgram } from './postgres-program.ts'

/** A running PostgreSQL of our own, reachable on the loopback address only. */
export type EmbeddedPostgres = {
  /** Address of database `plumbline` as its owner: may create roles and databases, is no superuser. */
  ownerUrl: string
  /** The same database as the superuser, for tests that play an intruder or a cluster administrator. */
  superuserUrl: string
  port: number
  /** True when a server that outlived its parent was taken over. */
  reused: boolean
  /** Ends the server: `fast` closes sessions and writes everything, `immediate` is for a cluster about to be deleted. */
  stop(mode?: 'fast' | 'immediate'): Promise<void>
  /** Deletes the stopped cluster with everything in it. */
  remove(): void
}

type Settings = { port: number; superuserPassword: string; ownerPassword: string }
type Cluster = { program: PostgresProgram; data: string; log: string; settings: Settings; settingsFile: string }

const START_TIMEOUT_SECONDS = 60
const STOP_TIMEOUT_SECONDS = 30

const COMMON_FLAGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '256MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  log_line_prefix: '%m [%p] %u@%d ',
  random_page_cost: '1.1',
  effective_cache_size: '1GB',
  jit: 'off',
}
const DURABLE_FLAGS = { max_wal_size: '2GB', wal_compression: 'on' }
/** For a cluster that is deleted afterwards: nothing waits for the disk, and copying a template writes no log. */
const TEMPORARY_FLAGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '4GB',
  checkpoint_timeout: '1h',
  autovacuum: 'off',
}

/**
 * Starts the PostgreSQL kept in `directory`, making the cluster on first use; port and password stay the same from
 * then on. A server that survived its parent is taken over; the traces of a crashed one are cleared.
 * The server is its own process group: Ctrl-C does not reach it, `stop` does.
 */
export async function startEmbeddedPostgres(directory: string, durability: 'durable' | 'temporary') {
  const cluster = await openCluster(directory)
  const running = runningPid(cluster)
  if (running && (await waitUntilReady(cluster, () => isProcessAlive(running)))) return describe(cluster, true)
  if (!existsSync(join(cluster.data, 'PG_VERSION'))) initialize(cluster, durability)
  if (!(await isPortFree(cluster.settings.port))) saveSettings(cluster, { port: await freePort() })
  await launch(cluster, durability)
  await prepareOwner(cluster)
  return describe(cluster, false)
}

/** Ends whatever server still runs in `directory`, left behind by a run that was killed, and deletes its cluster. */
export async function removeAbandonedPostgres(directory: string): Promise<void> {
  const program = locatePostgres(directory)
  if (!existsSync(join(program.directory, 'data'))) return
  const cluster = await openCluster(directory)
  await stopServer(cluster, 'immediate')
  describe(cluster, false).remove()
}

async function openCluster(directory: string): Promise<Cluster> {
  const program = locatePostgres(directory)
  const settingsFile = join(program.directory, 'settings.json')
  const settings: Settings = existsSync(settingsFile)
    ? JSON.parse(readFileSync(settingsFile, 'utf8'))
    : { port: await freePort(), superuserPassword: newPassword(), ownerPassword: newPassword() }
  const data = join(program.directory, 'data')
  const cluster = { program, data, log: join(program.directory, 'postgres.log'), settings, settingsFile }
  saveSettings(cluster, {})
  return cluster
}

const newPassword = () => randomBytes(24).toString('base64url')

function saveSettings(cluster: Cluster, changes: Partial<Settings>) {
  Object.assign(cluster.settings, changes)
  writeFileSync(cluster.settingsFile, JSON.stringify(cluster.settings), { mode: 0o600 })
}

function initialize({ program, data, settings }: Cluster, durability: 'durable' | 'temporary') {
  rmSync(data, { recursive: true, force: true })
  mkdirSync(data, { recursive: true, mode: 0o700 })
  const passwordFile = join(program.directory, 'initial-password')
  writeFileSync(passwordFile, `${settings.superuserPassword}\n`, { mode: 0o600 })
  if (program.account) {
    for (const path of [data, passwordFile]) chownSync(path, program.account.uid, program.account.gid)
  }
  const flags = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8']
  // The built-in locale sorts alike on every operating system and version, so indexes survive a move.
  flags.push('--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8')
  if (durability === 'temporary') flags.push('--no-sync', '--no-data-checksums')
  const result = spawnSync(join(program.bin, 'initdb'), [`--pgdata=${data}`, ...flags], {
    ...program.account,
    cwd: program.directory,
    env: programEnvironment(),
    encoding: 'utf8',
  })
  rmSync(passwordFile, { force: true })
  if (result.status === 0) return
  rmSync(data, { recursive: true, force: true })
  throw new Error(`PostgreSQL could not be set up in ${data}:\n${result.stderr ?? result.error?.message}`)
}

async function launch(cluster: Cluster, durability: 'durable' | 'temporary') {
  const { program, data, log, settings } = cluster
  clearForeignPidFile(cluster)
  const flags = { ...COMMON_FLAGS, ...(durability === 'durable' ? DURABLE_FLAGS : TEMPORARY_FLAGS) }
  const settingFlags = Object.entries({ ...flags, port: String(settings.port) }).map(
    ([name, value]) => `--${name}=${value}`,
  )
  const output = openSync(log, 'w', 0o600)
  const server = spawn(join(program.bin, 'postgres'), ['-D', data, ...settingFlags], {
    ...program.account,
    cwd: program.directory,
    env: programEnvironment(),
    stdio: ['ignore', output, output],
    detached: true,
  })
  let ended = false
  server.on('exit', () => (ended = true))
  server.on('error', () => (ended = true))
  server.unref()
  if (await waitUntilReady(cluster, () => !ended)) return
  throw new Error(`PostgreSQL did not start on port ${settings.port}; the end of ${log}:\n${lastLines(log, 12)}`)
}

function programEnvironment(): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    SystemRoot: process.env.SystemRoot,
    LC_ALL: 'C',
    TZ: 'UTC',
    NODE_ENV: process.env.NODE_ENV,
  }
}

/** Polls until a session opens; false when `isStillStarting` says no or the time is over. */
async function waitUntilReady(cluster: Cluster, isStillStarting: () => boolean): Promise<boolean> {
  const until = performance.now() + START_TIMEOUT_SECONDS * 1000
  while (performance.now() < until) {
    try {
      await asSuperuser(cluster, 'postgres', async () => undefined)
      return true
    } catch (error) {
      if (error instanceof pg.DatabaseError && error.code === '28P01') return false
    }
    if (!isStillStarting()) return false
    await sleep(40)
  }
  return false
}

async function asSuperuser<T>(cluster: Cluster, database: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: address(cluster, 'postgres', database) })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** The owner is what managed services give: no superuser, so that migrations never come to need one. */
async function prepareOwner(cluster: Cluster) {
  await asSuperuser(cluster, 'postgres', async (client) => {
    const role = await client.query("select 1 from pg_roles where rolname = 'plumbline'")
    if (role.rowCount === 0) {
      const password = client.escapeLiteral(cluster.settings.ownerPassword)
      await client.query(`create role plumbline login createdb createrole bypassrls password ${password}`)
      await client.query("alter role plumbline set createrole_self_grant = 'set, inherit'")
    }
    const database = await client.query("select 1 from pg_database where datname = 'plumbline'")
    if (database.rowCount === 0) await client.query('create database plumbline owner plumbline')
  })
}

function describe(cluster: Cluster, reused: boolean): EmbeddedPostgres {
  return {
    ownerUrl: address(cluster, 'plumbline', 'plumbline'),
    superuserUrl: address(cluster, 'postgres', 'plumbline'),
    port: cluster.settings.port,
    reused,
    stop: (mode = 'fast') => stopServer(cluster, mode),
    remove: () => rmSync(cluster.program.directory, { recursive: true, force: true }),
  }
}

function address({ settings }: Cluster, user: 'plumbline' | 'postgres', database: string): string {
  const password = user === 'postgres' ? settings.superuserPassword : settings.ownerPassword
  return `postgresql://${user}:${password}@127.0.0.1:${settings.port}/${database}`
}

/** Waits for the pid file to vanish rather than the process: a taken-over server has no parent here to reap it. */
async function stopServer(cluster: Cluster, mode: 'fast' | 'immediate') {
  const pid = runningPid(cluster)
  if (!pid) return
  signalServer(cluster, pid, mode)
  const until = performance.now() + STOP_TIMEOUT_SECONDS * 1000
  while (runningPid(cluster) === pid) {
    if (performance.now() > until) return signalServer(cluster, pid, 'immediate')
    await sleep(20)
  }
}

function signalServer({ program, data }: Cluster, pid: number, mode: 'fast' | 'immediate') {
  if (process.platform === 'win32') spawnSync(join(program.bin, 'pg_ctl'), ['stop', '-D', data, '-m', mode, '-W'])
  else process.kill(pid, mode === 'fast' ? 'SIGINT' : 'SIGQUIT')
}

function pidInFile({ data }: Cluster): number | undefined {
  const file = join(data, 'postmaster.pid')
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) || undefined : undefined
}

/** The server's pid when it runs in this very directory; another process may wear a pid that a crash left in the file. */
function runningPid(cluster: Cluster): number | undefined {
  const pid = pidInFile(cluster)
  return pid && isProcessAlive(pid) && processCommand(pid).includes(cluster.data) ? pid : undefined
}

function clearForeignPidFile(cluster: Cluster) {
  const pid = pidInFile(cluster)
  if (pid && isProcessAlive(pid) && !runningPid(cluster)) rmSync(join(cluster.data, 'postmaster.pid'))
}

function lastLines(path: string, count: number): string {
  return existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n').slice(-count).join('\n') : ''
}

function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port')),
      )
    })
  })
}
