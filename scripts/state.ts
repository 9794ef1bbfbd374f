import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isProcessAlive, processCommand } from '#platform/os-process'
import { STATE_FOLDER } from './development-database.ts'

const secretsFile = join(STATE_FOLDER, 'secrets.json')
const runFile = join(STATE_FOLDER, 'up.json')

/** What runs because of `up`, so that a later one finds it even when the first was killed. */
export type Run = { pid: number; url: string; services: number[] }

/** The secret sessions are signed with: NEXTAUTH_SECRET, or one made on this machine and kept. */
export function sessionSecret(): string {
  if (process.env.NEXTAUTH_SECRET) return process.env.NEXTAUTH_SECRET
  if (existsSync(secretsFile)) return JSON.parse(readFileSync(secretsFile, 'utf8')).sessionSecret
  mkdirSync(STATE_FOLDER, { recursive: true })
  const made = randomBytes(32).toString('base64url')
  writeFileSync(secretsFile, JSON.stringify({ sessionSecret: made }), { mode: 0o600 })
  return made
}

/** Refuses a second `up` of this folder; ends the services of one that was killed. */
export async function takeOver(): Promise<void> {
  const run = readRun()
  if (!run) return
  if (run.pid !== process.pid && isOurs(run.pid, 'up.ts')) {
    throw new Error(`Plumbline already runs from this folder at ${run.url} (process ${run.pid}). End that one first.`)
  }
  const left = run.services.filter((pid) => isOurs(pid, 'main.ts'))
  for (const pid of left) process.kill(pid, 'SIGTERM')
  const until = performance.now() + 10_000
  while (left.some((pid) => isOurs(pid, 'main.ts'))) {
    if (performance.now() > until) for (const pid of left) process.kill(pid, 'SIGKILL')
    await sleep(50)
  }
}

/** Remembers what runs now. */
export function saveRun(run: Run): void {
  mkdirSync(STATE_FOLDER, { recursive: true })
  writeFileSync(runFile, JSON.stringify(run))
}

function readRun(): Run | undefined {
  return existsSync(runFile) ? JSON.parse(readFileSync(runFile, 'utf8')) : undefined
}

/** A pid may have gone to another program since: only one that runs a file of this folder is ours. */
function isOurs(pid: number, script: string): boolean {
  return isProcessAlive(pid) && processCommand(pid).includes(script)
}
