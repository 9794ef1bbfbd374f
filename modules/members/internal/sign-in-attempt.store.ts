import { sha256 } from '#platform/auth'
import { unsafeControl } from '#platform/control'
import { Fault } from '#platform/faults'
import { newId } from '#platform/ids'
import { attemptLimits, attemptWindow, retryAfter } from '../sign-in.rules.ts'

/** One attempt, counted against the account and the address it came from. */
export interface Attempt {
  readonly ids: readonly string[]
  readonly account: string
}

interface Failures {
  readonly subject: string
  readonly failures: number
  readonly oldest: Date
}

/** Kept as hashes: whose account it was is nobody's business a day later. */
const subjectOf = (kind: 'account' | 'address', value: string): string => `${kind}:${sha256(value)}`

/**
 * Counts an attempt before its password is looked at, so that a hundred at once, in however many processes, get no more
 * tries than one after the other. Throws THROTTLED beyond the limit; such attempts are not counted themselves, so that
 * nobody can be locked out for longer than the window.
 */
export async function beginAttempt(account: string, address: string, now: Date): Promise<Attempt> {
  const subjects = [
    { subject: subjectOf('account', account), limit: attemptLimits.account },
    { subject: subjectOf('address', address), limit: attemptLimits.address },
  ]
  const rows = subjects.map(({ subject }) => ({ id: newId(), subject, at: now, succeeded: false }))
  const ids = rows.map(({ id }) => id)
  await unsafeControl().signInAttempt.createMany({ data: rows })
  const counted = await countFailures(
    rows.map(({ subject }) => subject),
    now,
  )
  const over = subjects.flatMap(({ subject, limit }) =>
    counted.filter((each) => each.subject === subject && each.failures > limit),
  )
  if (over.length === 0) return { ids, account: subjects[0]?.subject ?? '' }
  await unsafeControl().signInAttempt.deleteMany({ where: { id: { in: ids } } })
  const seconds = Math.max(...over.map(({ oldest }) => retryAfter(oldest, now)))
  throw new Fault('THROTTLED', 'Too many failed sign-ins. Nothing is lost; wait a little and try again.', seconds)
}

const countFailures = (subjects: readonly string[], now: Date): Promise<Failures[]> =>
  unsafeControl().$queryRaw<Failures[]>`
    SELECT a.subject, count(*)::int AS failures, min(a.at) AS oldest FROM control."SignInAttempt" a
    WHERE a.subject = ANY (${[...subjects]}) AND a.at > ${new Date(now.getTime() - attemptWindow)} AND NOT a.succeeded
    GROUP BY a.subject`

/** The attempt was the account's owner: its failures so far were theirs and are forgotten; the address's stay. */
export async function settleAttempt({ ids, account }: Attempt): Promise<void> {
  await unsafeControl().signInAttempt.deleteMany({ where: { OR: [{ id: { in: [...ids] } }, { subject: account }] } })
}

/** Forgets attempts that no longer count. */
export async function sweepAttempts(now: Date): Promise<number> {
  const before = new Date(now.getTime() - attemptWindow)
  return (await unsafeControl().signInAttempt.deleteMany({ where: { at: { lt: before } } })).count
}
