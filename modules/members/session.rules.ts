import type { SessionKind } from './member.rules.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/**
 * How long a session lives, whatever happens (`longest`), and how long nobody may use it (`idle`), in milliseconds.
 * A badge session ends with the shift, and soon after the scanner was laid down.
 */
export const sessionLife: Readonly<Record<SessionKind, { readonly longest: number; readonly idle: number }>> = {
  PERSONAL: { longest: 7 * DAY, idle: 12 * HOUR },
  DEVICE: { longest: 90 * DAY, idle: 30 * DAY },
  BADGE: { longest: 10 * HOUR, idle: 30 * MINUTE },
}

/** Being used is noted at most this often. */
export const noteEvery = MINUTE

export interface SessionTimes {
  readonly kind: SessionKind
  readonly lastSeenAt: Date
  readonly expiresAt: Date
  readonly revokedAt: Date | null
}

/** Whether the session still opens anything at this instant. */
export function isLive({ kind, lastSeenAt, expiresAt, revokedAt }: SessionTimes, now: Date): boolean {
  const idleSince = now.getTime() - lastSeenAt.getTime()
  return revokedAt === null && now < expiresAt && idleSince < sessionLife[kind].idle
}

/** When a session that begins now ends at the latest. */
export const lastInstantOf = (kind: SessionKind, now: Date): Date => new Date(now.getTime() + sessionLife[kind].longest)
