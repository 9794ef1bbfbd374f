import { sweepSessions } from './internal/session.store.ts'
import { sweepAttempts } from './internal/sign-in-attempt.store.ts'

const kept = 30 * 86_400_000

/** Forgets sign-in attempts that no longer count and sessions that ended a month ago; for the worker, once a day. */
export async function sweepSignIns(now: Date): Promise<{ attempts: number; sessions: number }> {
  const [attempts, sessions] = await Promise.all([sweepAttempts(now), sweepSessions(new Date(now.getTime() - kept))])
  return { attempts, sessions }
}
