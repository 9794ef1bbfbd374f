import { Fault } from './faults.ts'

/** A bounded queue in front of the transactions: beyond its limit callers hear "overloaded" instead of waiting for ever. */
export class Gate {
  #running = 0
  readonly #waiting: (() => void)[] = []
  readonly #limit: number
  readonly #queueLimit: number

  constructor(limit: number, queueLimit: number) {
    this.#limit = limit
    this.#queueLimit = queueLimit
  }

  /** How many wait now, for metrics. */
  get waiting(): number {
    return this.#waiting.length
  }

  /** Runs the work when a place is free; refuses with a retry time when the queue is full. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running >= this.#limit) {
      if (this.#waiting.length >= this.#queueLimit) {
        throw new Fault(
          'OVERLOADED',
          'Too many changes are waiting. Nothing was changed; try again.',
          1 + Math.ceil(this.#waiting.length / 100),
        )
      }
      await new Promise<void>((admit) => this.#waiting.push(admit))
    } else {
      this.#running += 1
    }
    try {
      return await work()
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#running -= 1
    }
  }
}
