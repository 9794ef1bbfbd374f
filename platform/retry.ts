import { setTimeout as sleep } from 'node:timers/promises'
import { Fault } from './faults.ts'

interface DriverError {
  meta?: { driverAdapterError?: { cause?: { originalCode?: string } } }
  cause?: { originalCode?: string }
  code?: string
}

/** The SQLSTATE behind an error of Prisma or the driver; Prisma's own codes do not tell a deadlock from a lost race. */
export function sqlStateOf(error: unknown): string | null {
  const known = error as DriverError | null
  const state = known?.meta?.driverAdapterError?.cause?.originalCode ?? known?.cause?.originalCode ?? known?.code
  return typeof state === 'string' && /^[0-9A-Z]{5}$/.test(state) ? state : null
}

const transient = new Set(['40P01', '40001'])
const attempts = 4

/** Runs the transaction again when PostgreSQL broke it off for another one's sake (deadlock, serialization). */
export async function retryTransient<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt()
    } catch (error) {
      const state = sqlStateOf(error)
      if (state === '55P03')
        throw new Fault('OVERLOADED', 'Another change holds these rows. Nothing was changed; try again.', 2)
      if (state === null || !transient.has(state) || tried >= attempts) throw error
      await sleep(tried * 10 + Math.random() * 30)
    }
  }
}
