import { expect, test } from 'vitest'
import { createApiKey, keyShownOnce } from '#modules/members/create-api-key'
import { createMember } from '#modules/members/create-member'
import { enrollDevice } from '#modules/members/enroll-device'
import { findApiKeys } from '#modules/members/find-api-keys'
import { findDevices } from '#modules/members/find-devices'
import { removeBadge } from '#modules/members/remove-badge'
import { resolveApiKeyActor } from '#modules/members/resolve-api-key-actor'
import { resolveSessionActor } from '#modules/members/resolve-session-actor'
import { revokeApiKey } from '#modules/members/revoke-api-key'
import { setBadge } from '#modules/members/set-badge'
import { signInWithBadge } from '#modules/members/sign-in-with-badge'
import { suspendMember } from '#modules/members/suspend-member'
import { sweepSignIns } from '#modules/members/sweep-sign-ins'
import { withdrawDevice } from '#modules/members/withdraw-device'
import { newId } from '#platform/ids'
import { makeWorld } from '../support/world.ts'

const now = new Date()
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const world = await makeWorld()
const admin = world.as('ADMINISTRATOR')

let made = 0
async function worker(roles: ('WAREHOUSE' | 'ADMINISTRATOR')[] = ['WAREHOUSE']) {
  made += 1
  const { id } = await createMember(admin, { email: `w${made}@example.com`, displayName: `Worker ${made}`, roles })
  await setBadge(admin, { memberId: id, badge: `BADGE-${made}`, pin: '4711' })
  return { id, badge: `BADGE-${made}`, pin: '4711' }
}
/** Devices are enrolled by a member with an account. */
const lead = {
  ...admin,
  id: (await createMember(admin, { email: 'lead@example.com', displayName: 'Lead', roles: ['MANAGER'] })).id,
}
const scanner = await enrollDevice(lead, { name: 'Scanner 3' })
const enter = (who: { badge: string; pin: string }, at = now, deviceId = scanner.id) =>
  signInWithBadge({ deviceId, ...who }, at)
const actorOf = (sessionId: string, at = now) => resolveSessionActor(sessionId, world.slug, newId(), at)

test('badge and PIN open the warehouse work of that person, for a shift, and nothing more', async () => {
  const boss = await worker(['ADMINISTRATOR'])
  const { sessionId, name } = await enter(boss)
  expect(name).toBe(`Worker ${made}`)
  const actor = await actorOf(sessionId)
  expect(actor).toMatchObject({ id: boss.id, tenantId: world.tenantId })
  expect(actor?.permissions.has('fulfillment:pick')).toBe(true)
  expect(actor?.permissions.has('member:write')).toBe(false)
  expect(await actorOf(sessionId, later(30))).toBeNull()
  expect(await actorOf(scanner.id)).toBeNull()
})

test('the next person at the device ends the session of the one before', async () => {
  const [first, second] = [await worker(), await worker()]
  const before = await enter(first)
  const after = await signInWithBadge({ deviceId: scanner.id, ...second, previousSessionId: before.sessionId }, now)
  expect(await actorOf(before.sessionId)).toBeNull()
  expect(await actorOf(after.sessionId)).toMatchObject({ id: second.id })
})

test('the fifth wrong PIN locks the badge, also when a hundred come at once; it opens again after a quarter of an hour', async () => {
  const who = await worker()
  const outcomes = await Promise.all(
    Array.from({ length: 100 }, (_, index) =>
      enter({ ...who, pin: String(1000 + index) }).then(String, (error) => String(error.code)),
    ),
  )
  expect(outcomes.filter((code) => code === 'SIGN_IN_REFUSED').length).toBeLessThanOrEqual(4)
  expect(new Set(outcomes)).not.toContain('[object Object]')
  for (let tries = 0; tries < 5; tries += 1) await enter({ ...who, pin: '0000' }, later(20)).catch(() => undefined)
  await expect(enter(who, later(21))).rejects.toMatchObject({ code: 'BADGE_LOCKED' })
  await expect(enter(who, later(36))).resolves.toMatchObject({ name: `Worker ${made}` })
})

test('an unknown badge, a browser that is no device, a taken badge and a suspended person are refused', async () => {
  const who = await worker()
  const refused = { code: 'SIGN_IN_REFUSED' }
  await expect(enter({ badge: 'NOBODY', pin: '4711' }, later(60))).rejects.toMatchObject(refused)
  await expect(enter(who, later(60), newId())).rejects.toMatchObject(refused)
  await expect(enter(who, later(60), 'nonsense')).rejects.toMatchObject(refused)
  const other = await worker()
  await expect(setBadge(admin, { memberId: other.id, badge: who.badge, pin: '1234' })).rejects.toMatchObject({
    code: 'BADGE_TAKEN',
  })
  await expect(setBadge(admin, { memberId: other.id, badge: 'B', pin: '1111' })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
  })
  const { sessionId } = await enter(who, later(60))
  await suspendMember(admin, { memberId: who.id, reason: 'Left' })
  expect(await actorOf(sessionId, later(60))).toBeNull()
  await expect(enter(who, later(60))).rejects.toMatchObject(refused)
  const { sessionId: held } = await enter(other, later(60))
  await removeBadge(admin, { memberId: other.id })
  expect(await actorOf(held, later(60))).toBeNull()
})

test('a withdrawn device is none, and whoever works at it is signed out', async () => {
  const [device, who] = [await enrollDevice(lead, { name: 'Bench 1' }), await worker()]
  expect((await findDevices(lead)).map(({ name }) => name)).toEqual(['Bench 1', 'Scanner 3'])
  const { sessionId } = await enter(who, now, device.id)
  const stranger = (await makeWorld('stranger')).as('ADMINISTRATOR')
  await expect(withdrawDevice(stranger, { deviceId: device.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await withdrawDevice(lead, { deviceId: device.id })
  expect(await actorOf(sessionId)).toBeNull()
  await expect(enter(who, now, device.id)).rejects.toMatchObject({ code: 'SIGN_IN_REFUSED' })
  await expect(enrollDevice(world.as('WAREHOUSE'), { name: 'Mine' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('a revoked key opens nothing from its next request, and is listed as such', async () => {
  const expiresAt = new Date(now.getTime() + 86_400_000).toISOString()
  const made = await createApiKey(admin, { name: 'Old', scopes: ['order:read'], expiresAt })
  const key = keyShownOnce(made) ?? ''
  expect(await resolveApiKeyActor(key, newId(), now)).not.toBeNull()
  const revoke = { apiKeyId: made.id, reason: 'Leaked' }
  await expect(revokeApiKey(world.as('MANAGER'), revoke)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await revokeApiKey(admin, revoke)
  expect(await resolveApiKeyActor(key, newId(), now)).toBeNull()
  await expect(revokeApiKey(admin, revoke)).rejects.toMatchObject({ code: 'KEY_ALREADY_REVOKED' })
  const list = async (isUsable: boolean) =>
    (await findApiKeys(admin, { isUsable }, { first: 9 })).rows.map(({ name }) => name)
  expect([await list(true), await list(false)]).toEqual([[], ['Old']])
})

test('what no longer counts is forgotten', async () => {
  const swept = await sweepSignIns(later(200 * 24 * 60))
  expect(swept.sessions).toBeGreaterThan(0)
  expect(await sweepSignIns(later(200 * 24 * 60))).toEqual({ attempts: 0, sessions: 0 })
})
