import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const root = join(import.meta.dirname, '..', '..')

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}

export interface Started {
  readonly process: ChildProcess
  /** Sends the signal and waits until the process has gone. */
  end(signal?: NodeJS.Signals): Promise<void>
}

/** Starts a program of the product on this test file's database. */
export function startProgram(file: string, environment: Record<string, string> = {}): Started {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, file)], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    process: child,
    async end(signal = 'SIGTERM') {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal)
      await gone
    },
  }
}

export interface ApiProcess extends Started {
  readonly url: string
}

/** Starts one API server and waits until it answers. */
export async function startApi(port?: number): Promise<ApiProcess> {
  const chosen = port ?? (await freePort())
  const started = startProgram('server/api.ts', { PORT: String(chosen) })
  const base = `http://127.0.0.1:${chosen}`
  for (let tries = 0; ; tries += 1) {
    if (started.process.exitCode !== null) throw new Error(`the API process ended with ${started.process.exitCode}`)
    const healthy = await fetch(`${base}/healthz`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (healthy) return { ...started, url: `${base}/api/graphql` }
    if (tries > 300) throw new Error('the API process did not answer within 30 s')
    await sleep(100)
  }
}

/** One GraphQL request with a key; a connection that breaks is an error of the caller's to see. */
export async function ask(
  url: string,
  key: string,
  query: string,
  variables: unknown,
): Promise<{ status: number; body: { data?: Record<string, unknown>; errors?: unknown[] } }> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ query, variables }),
  })
  return {
    status: answer.status,
    body: (await answer.json()) as { data?: Record<string, unknown>; errors?: unknown[] },
  }
}
