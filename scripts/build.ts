import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** What the bundle is made of. */
const SOURCES = [
  ...[
    'app',
    'components',
    'graphql',
    'integrations',
    'lib',
    'messages',
    'modules',
    'platform',
    'prisma/schema',
    'public',
    'trpc',
  ],
  ...['next.config.js', 'postcss.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'],
]

/**
 * Builds the pages unless the sources are those of the last build; answers whether it built.
 * @param folder where the build goes, relative to the project: tests use another than `up`, which may be running
 */
export async function buildWhenChanged(folder: string): Promise<boolean> {
  const stamp = join(root, folder, 'sources.sha256')
  const hash = hashOfSources()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return false
  mkdirSync(join(root, folder), { recursive: true })
  await runBuild(folder)
  writeFileSync(stamp, hash)
  return true
}

function runBuild(folder: string): Promise<void> {
  const child = spawn(process.execPath, [join(root, 'node_modules', 'next', 'dist', 'bin', 'next'), 'build'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', PLUMBLINE_NEXT_DIR: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const collect = (chunk: Buffer) => {
    output += chunk
  }
  child.stdout.on('data', collect)
  child.stderr.on('data', collect)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`The build of the pages failed:\n${output}`)),
    )
  })
}

function hashOfSources(): string {
  const hash = createHash('sha256').update(process.version)
  for (const source of SOURCES) addTo(hash, source)
  return hash.digest('hex')
}

function addTo(hash: ReturnType<typeof createHash>, path: string) {
  const stat = statSync(join(root, path), { throwIfNoEntry: false })
  if (stat?.isDirectory()) for (const name of readdirSync(join(root, path)).sort()) addTo(hash, join(path, name))
  else if (stat && !path.includes('.test.')) hash.update(path).update(readFileSync(join(root, path)))
}
