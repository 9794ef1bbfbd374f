import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, relative } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { isProcessAlive } from '#platform/os-process'
import { requireFreePort, serviceEnvironment } from '#scripts/application'
import { Service } from '#scripts/service'
import { makeRunFolder } from '#tests/support/test-postgres'

const root = join(import.meta.dirname, '..', '..')
const folder = makeRunFolder()
const log = join(folder, 'service.log')
const said: string[] = []
const pids: number[] = []

function serviceOf(source: string): Service {
  const script = join(folder, 'service.ts')
  writeFileSync(script, source)
  const service: Service = new Service({
    name: 'worker',
    script: relative(root, script),
    environment: { NODE_ENV: 'test' },
    log,
    say: (text) => said.push(text),
    started: () => pids.push(service.pid ?? 0),
  })
  service.start()
  return service
}

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a service that dies is started again, and what it said last is shown', async () => {
  const service = serviceOf(`console.log('out of memory'); setTimeout(() => process.exit(3), 50)`)
  await vi.waitUntil(() => pids.length === 2, { timeout: 10_000 })
  expect(said[0]).toContain('worker ended (code 3); starting it again in 1 s')
  expect(said[0]).toContain('out of memory')
  await service.stop()
})

test('a service that is stopped finishes what it holds and is not started again', async () => {
  pids.length = 0
  const service = serviceOf(`
    setInterval(() => undefined, 1000)
    process.on('SIGTERM', () => setTimeout(() => { console.log('finished'); process.exit(0) }, 100))
    console.log('ready')`)
  await vi.waitUntil(() => readFileSync(log, 'utf8').includes('ready'), { timeout: 10_000 })
  await service.stop()
  expect(readFileSync(log, 'utf8')).toContain('finished')
  expect(pids.map(isProcessAlive)).toEqual([false])
})

test('a port that is taken is refused with its number and what to do', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, resolve))
  const { port } = other.address() as AddressInfo
  await expect(requireFreePort(port)).rejects.toThrow(`Port ${port} is in use by another program`)
  await new Promise((resolve) => other.close(resolve))
  await expect(requireFreePort(port)).resolves.toBeUndefined()
})

test('server and worker are given the addresses of their roles and not the owner’s', () => {
  const ownerUrl = 'postgresql://plumbline:owner-password@127.0.0.1:5432/plumbline'
  const environment = serviceEnvironment({ ownerUrl, port: 3000, secret: 's'.repeat(32), nextFolder: '.next' })
  expect(environment.DATABASE_URL).toBeUndefined()
  expect(new URL(environment.APP_DATABASE_URL ?? '').username).toBe('plumbline_app')
  expect(JSON.stringify(environment)).not.toContain('owner-password')
})
