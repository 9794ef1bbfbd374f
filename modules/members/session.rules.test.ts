import { expect, test } from 'vitest'
import { isLive, lastInstantOf } from './session.rules.ts'

const now = new Date('2026-11-23T10:00:00Z')
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000)

test.each([
  ['used a minute ago', { kind: 'PERSONAL', seen: 1, left: 1, revoked: null }, true],
  ['at its very end', { kind: 'PERSONAL', seen: 1, left: 0, revoked: null }, false],
  ['revoked', { kind: 'PERSONAL', seen: 1, left: 60, revoked: minutesAgo(1) }, false],
  ['left alone for half a day', { kind: 'PERSONAL', seen: 720, left: 60, revoked: null }, false],
  ['of a badge, laid down for 29 minutes', { kind: 'BADGE', seen: 29, left: 60, revoked: null }, true],
  ['of a badge, laid down for 30 minutes', { kind: 'BADGE', seen: 30, left: 60, revoked: null }, false],
] as const)('a session %s', (_, { kind, seen, left, revoked }, live) => {
  const times = { kind, lastSeenAt: minutesAgo(seen), expiresAt: minutesAgo(-left), revokedAt: revoked }
  expect(isLive(times, now)).toBe(live)
})

test('a badge session ends with the shift at the latest', () => {
  expect(lastInstantOf('BADGE', now)).toEqual(new Date('2026-11-23T20:00:00Z'))
})
