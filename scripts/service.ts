import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const root = join(import.meta.dirname, '..')
const STOP_TIMEOUT_SECONDS = 20
const STABLE_AFTER_SECONDS = 60
const LONGEST_PAUSE_SECONDS = 30

/** A process of the product that is kept running: `server` or `worker`. */
export type ServiceOptions = {
  name: string
  /** Its TypeScript file, relative to the project. */
  script: string
  environment: NodeJS.ProcessEnv
  /** Where its log lines go. */
  log: string
  /** Told in words when it died and when it will run again. */
  say(text: string): void
  /** Told after each start, when `pid` is another. */
  started(): void
}

/** Starts a process, starts it again with growing pauses when it dies, and ends it gracefully when asked. */
export class Service {
  readonly #options: ServiceOptions
  #child: ChildProcess | undefined
  #failures = 0
  #isStopping = false

  constructor(options: ServiceOptions) {
    this.#options = options
  }

  get pid(): number | undefined {
    return this.#child?.pid
  }

  /** How often it died since it last ran for a minute. */
  get failures(): number {
    return this.#failures
  }

  /** Asks it to finish what it holds; after 20 seconds it is killed. */
  async stop(): Promise<void> {
    this.#isStopping = true
    const child = this.#child
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
    child.kill('SIGTERM')
    const late = sleep(STOP_TIMEOUT_SECONDS * 1000, undefined, { ref: false }).then(() => child.kill('SIGKILL'))
    await Promise.race([ended, late])
  }

  kill(): void {
    this.#isStopping = true
    this.#child?.kill('SIGKILL')
  }

  start(): void {
    const { script, environment, log } = this.#options
    mkdirSync(dirname(log), { recursive: true })
    const output = openSync(log, 'a', 0o600)
    // A process group of its own: Ctrl-C reaches only the command, which ends its services in order.
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, script)], {
      cwd: root,
      env: environment,
      stdio: ['ignore', output, output],
      detached: true,
    })
    closeSync(output)
    const startedAt = performance.now()
    this.#child = child
    child.on('exit', (code, signal) => this.#onExit(startedAt, signal ?? `code ${code}`))
    this.#options.started()
  }

  async #onExit(startedAt: number, reason: string) {
    if (this.#isStopping) return
    const ranFor = (performance.now() - startedAt) / 1000
    this.#failures = ranFor > STABLE_AFTER_SECONDS ? 1 : this.#failures + 1
    const pause = Math.min(2 ** (this.#failures - 1), LONGEST_PAUSE_SECONDS)
    const { name, log, say } = this.#options
    say(`${name} ended (${reason}); starting it again in ${pause} s. The end of ${log}:\n${lastLines(log)}`)
    await sleep(pause * 1000)
    if (!this.#isStopping) this.start()
  }
}

/** The last lines of a log, for a message about what went wrong. */
export function lastLines(path: string, count = 15): string {
  return readFileSync(path, 'utf8').trimEnd().split('\n').slice(-count).join('\n')
}
