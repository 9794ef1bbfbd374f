import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type ApiProcess, freePort, type Started, startApi, startProgram } from '../../tests/support/processes.ts'

const root = join(import.meta.dirname, '..', '..')

export interface Programs {
  readonly api: ApiProcess
  readonly worker: Started
  readonly floorUrl: string
  end(): Promise<void>
}

async function startFloor(tenantId: string): Promise<{ url: string; child: ChildProcess }> {
  const port = await freePort()
  const file = join(root, 'scripts', 'bench', 'floor.ts')
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', file, tenantId], {
    cwd: root,
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const url = `http://127.0.0.1:${port}/`
  for (let tries = 0; tries < 200; tries += 1) {
    if (child.exitCode !== null) break
    const isUp = await fetch(url, { method: 'POST', body: '' }).then(
      () => true,
      () => false,
    )
    if (isUp) return { url, child }
    await sleep(50)
  }
  throw new Error('the floor did not start')
}

/** The server, the worker and the floor, each a process of its own on the measured database. */
export async function startPrograms(tenantId: string): Promise<Programs> {
  const floor = await startFloor(tenantId)
  const api = await startApi()
  const worker = startProgram('worker/main.ts')
  return {
    api,
    worker,
    floorUrl: floor.url,
    end: async () => {
      floor.child.kill('SIGTERM')
      await Promise.all([api.end(), worker.end()])
    },
  }
}
