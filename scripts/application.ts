import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { urlsOfRoles } from './development-database.ts'
import { lastLines, Service } from './service.ts'

const root = join(import.meta.dirname, '..')
const READY_TIMEOUT_SECONDS = 60
const HOPELESS_AFTER_FAILURES = 5

/** What the environment of the product's processes is made of. */
export type ServiceSettings = {
  ownerUrl: string
  port: number
  /** Sessions are signed with it. */
  secret: string
  /** The build of the pages. */
  nextFolder: string
  /** More variables, e.g. where files are kept. */
  environment?: Record<string, string>
}

/** What the product's two processes are started with. */
export type ApplicationOptions = ServiceSettings & {
  logFolder: string
  /** Told in words when a service died. */
  say(text: string): void
  /** Told the services' process ids whenever they change. */
  started?(pids: number[]): void
}

/** The product's services; `ready` settles when the server answers, or never will. */
export type Application = { url: string; services: Service[]; ready: Promise<void>; stop(): Promise<void> }

/**
 * Starts `server` and `worker`.
 * They get the addresses of their roles, never the owner's: migrating is the command's work, not theirs.
 */
export function startApplication(options: ApplicationOptions): Application {
  const environment = serviceEnvironment(options)
  const services: Service[] = []
  const started = () => options.started?.(services.flatMap(({ pid }) => pid ?? []))
  for (const name of ['server', 'worker']) {
    const script = join(name, 'main.ts')
    const log = join(options.logFolder, `${name}.log`)
    if (existsSync(join(root, script)))
      services.push(new Service({ name, script, environment, log, say: options.say, started }))
  }
  for (const service of services) service.start()
  const url = `http://localhost:${options.port}`
  const ready = waitUntilHealthy(url, services[0], join(options.logFolder, 'server.log'))
  const stop = async () => {
    await Promise.all(services.map((service) => service.stop()))
  }
  return { url, services, ready, stop }
}

/** Refuses a port that something else listens on or that needs more rights, in words that say what to do. */
export async function requireFreePort(port: number): Promise<void> {
  for (const host of ['::', '0.0.0.0', '127.0.0.1']) {
    const code = await errorOfListening(port, host)
    const advice = `choose another port: PORT=${port + 1000} npm run up`
    if (code === 'EADDRINUSE') throw new Error(`Port ${port} is in use by another program. End it, or ${advice}`)
    if (code === 'EACCES') throw new Error(`Port ${port} may not be used by this account; ${advice}`)
  }
}

function errorOfListening(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code))
    probe.listen(port, host, () => probe.close(() => resolve(undefined)))
  })
}

/** The variables of server and worker: every role's address, and not the owner's. */
export function serviceEnvironment(settings: ServiceSettings): NodeJS.ProcessEnv {
  const { ownerUrl, port, secret, nextFolder, environment } = settings
  const { DATABASE_URL: _, ...inherited } = process.env
  return {
    NEXTAUTH_URL: `http://localhost:${port}`,
    NEXTAUTH_SECRET: secret,
    ...inherited,
    ...urlsOfRoles(ownerUrl),
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    PLUMBLINE_NEXT_DIR: nextFolder,
    PORT: String(port),
    ...environment,
  }
}

async function waitUntilHealthy(url: string, server: Service | undefined, log: string) {
  const until = performance.now() + READY_TIMEOUT_SECONDS * 1000
  while (server && performance.now() < until && server.failures < HOPELESS_AFTER_FAILURES) {
    if (await isHealthy(url)) return
    await sleep(50)
  }
  if (!server) throw new Error('There is no server/main.ts to start.')
  throw new Error(`The server does not answer at ${url}/healthz; the end of ${log}:\n${lastLines(log)}`)
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(2000) })
    await response.body?.cancel()
    return response.ok
  } catch {
    return false
  }
}
