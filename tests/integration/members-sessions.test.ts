import { beforeAll, expect, test } from 'vitest'
import { resolveSessionActor } from '#modules/members/resolve-session-actor'
import { endOwnSession, enterTenant, findOwnSessions, findSignedIn, signOut } from '#modules/members/sessions'
import { signIn } from '#modules/members/sign-in'
import { unsafeSetPassword } from '#modules/members/unsafe-set-password'
import { createTenant } from '#modules/organization/create-tenant'
import { unsafeControl } from '#platform/control'
import { newId } from '#platform/ids'
import { permissions } from '#platform/permissions'
import { countStatements } from '#platform/statements'
import { systemActor } from '#platform/system-actor'
import { read, transaction } from '#platform/tenancy'

const now = new Date()
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const place = { timeZone: 'Europe/London', currency: 'GBP', countryCode: 'GB' }
const ada = { email: 'ada@example.com', name: 'Ada Lovelace' }
const bob = { email: 'bob@example.com', name: 'Bob Babbage' }
const password = 'difference engine no. 2'
const browser = { address: '198.51.100.7', userAgent: 'Firefox' }

const one = await createTenant({ slug: 'one', name: 'One', administrator: ada, ...place }, now)
const two = await createTenant({ slug: 'two', name: 'Two', administrator: ada, ...place }, now)
await createTenant({ slug: 'other', name: 'Other', administrator: bob, ...place }, now)
beforeAll(() => Promise.all([unsafeSetPassword(ada.email, password), unsafeSetPassword(bob.email, password)]).then())

const enter = (at = now, email = ada.email) => signIn({ ...browser, email, password }, at)
const actorOf = (sessionId: string, slug = 'one', at = now) => resolveSessionActor(sessionId, slug, newId(), at)

async function changeMember(change: object) {
  const system = await systemActor({ slug: 'one' }, 'SCRIPT')
  if (!system) throw new Error('no tenant')
  await transaction(system, (tx) => tx.member.updateMany({ where: { id: one.memberId }, data: change }))
}

test('creating the same tenant again, even at once, changes nothing and answers the same', async () => {
  const again = () => createTenant({ slug: 'one', name: 'Another', administrator: bob, ...place }, now)
  const answers = await Promise.all([again(), again(), again()])
  for (const answer of answers) {
    expect(answer).toMatchObject({ isNew: false, memberId: one.memberId, userId: one.userId, tenant: { name: 'One' } })
  }
  const system = await systemActor({ slug: 'one' }, 'SCRIPT')
  if (!system) throw new Error('no tenant')
  const counts = await read(system, async (db) => [
    await db.legalEntity.count(),
    await db.member.count(),
    await db.workCalendar.count(),
    await db.procedure.count(),
  ])
  expect(counts).toEqual([1, 1, 1, 1])
})

test('two that create one new tenant at once make one', async () => {
  const make = () => createTenant({ slug: 'race', name: 'Race', administrator: ada, ...place }, now)
  const answers = await Promise.all([make(), make(), make(), make()])
  expect(answers.filter(({ isNew }) => isNew)).toHaveLength(1)
  expect(new Set(answers.map(({ memberId }) => memberId)).size).toBe(1)
})

test('a session acts in each tenant of its person with the rights held there, in two statements', async () => {
  const { sessionId, tenants } = await enter()
  expect(tenants.map(({ slug }) => slug)).toEqual(expect.arrayContaining(['one', 'two']))
  await actorOf(sessionId)
  const { result: actor, log } = await countStatements(() => actorOf(sessionId))
  expect(log.count, log.texts.join('\n')).toBeLessThanOrEqual(3)
  expect(actor).toMatchObject({ tenantSlug: 'one', id: one.memberId, name: 'Ada Lovelace', kind: 'MEMBER', now })
  expect(actor?.permissions.size).toBe(permissions.length)
  expect(await actorOf(sessionId, 'two')).toMatchObject({ tenantId: two.tenant.id, id: two.memberId })
  expect(await actorOf(sessionId, 'other')).toBeNull()
  expect(await actorOf(sessionId, 'nowhere')).toBeNull()
})

test('rights taken away, suspension and sign-out count from the next request', async () => {
  const { sessionId } = await enter()
  await changeMember({ roles: ['WAREHOUSE'], locationIds: [newId()] })
  const limited = await actorOf(sessionId)
  expect(limited?.permissions.has('member:write')).toBe(false)
  expect(limited?.visibility.locationIds).toHaveLength(1)
  await changeMember({ status: 'SUSPENDED' })
  expect(await actorOf(sessionId)).toBeNull()
  await changeMember({ status: 'ACTIVE', roles: ['ADMINISTRATOR'], locationIds: [] })
  expect(await actorOf(sessionId)).not.toBeNull()
  await signOut(sessionId, now)
  expect(await actorOf(sessionId)).toBeNull()
})

test('a session ends after half a day without use, and is kept alive by use', async () => {
  const idle = await enter()
  expect(await actorOf(idle.sessionId, 'one', later(12 * 60 - 1))).not.toBeNull()
  await expect.poll(() => actorOf(idle.sessionId, 'one', later(13 * 60)), { timeout: 5000 }).not.toBeNull()
  expect(await actorOf(idle.sessionId, 'one', later(8 * 24 * 60))).toBeNull()
  const abandoned = await enter()
  expect(await actorOf(abandoned.sessionId, 'one', later(12 * 60))).toBeNull()
})

test('the session that the browser held ends with the next sign-in', async () => {
  const first = await enter()
  const second = await signIn({ ...browser, email: ada.email, password, previousSessionId: first.sessionId }, now)
  expect(second.sessionId).not.toBe(first.sessionId)
  expect(await actorOf(first.sessionId)).toBeNull()
})

test('people see and end their own sessions only', async () => {
  const [mine, also, theirs] = [await enter(), await enter(), await enter(now, bob.email)]
  const own = await findOwnSessions(mine.sessionId, now)
  expect(own.map(({ id }) => id)).toEqual(expect.arrayContaining([mine.sessionId, also.sessionId]))
  expect(own.find(({ isThisOne }) => isThisOne)?.id).toBe(mine.sessionId)
  await expect(endOwnSession(mine.sessionId, theirs.sessionId, now)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await endOwnSession(mine.sessionId, also.sessionId, now)
  expect(await findSignedIn(also.sessionId, now)).toBeNull()
  expect(await actorOf(theirs.sessionId, 'other')).not.toBeNull()
})

test('entering another tenant is remembered and written into its log; one of others is not found', async () => {
  const { sessionId } = await enter()
  await enterTenant(sessionId, 'two', now)
  expect(await findSignedIn(sessionId, now)).toMatchObject({ lastTenantId: two.tenant.id })
  await expect(enterTenant(sessionId, 'other', now)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const actor = await actorOf(sessionId, 'two')
  if (!actor) throw new Error('no actor')
  const events = await read(actor, (db) => db.event.findMany({ where: { type: { startsWith: 'member.' } } }))
  expect(events.map(({ type }) => type)).toEqual(expect.arrayContaining(['member.signed-in', 'member.entered']))
})

test('a wrong password, an unknown account and one that nobody lets in are refused in the same words', async () => {
  await unsafeControl().user.create({ data: { id: newId(), email: 'lost@example.com', name: 'Lost', createdAt: now } })
  await unsafeSetPassword('lost@example.com', password)
  const refused = { code: 'SIGN_IN_REFUSED', facts: {} }
  const tries = [
    { email: ada.email, password: 'not this one' },
    { email: 'nobody@example.com', password },
    { email: 'lost@example.com', password },
    { email: `${'x'.repeat(300)}@example.com`, password },
    { email: 'a\0@example.com', password },
    { email: ada.email, password: '' },
  ]
  for (const each of tries) {
    await expect(signIn({ ...browser, address: '203.0.113.9', ...each }, now)).rejects.toMatchObject(refused)
  }
})

test('of hundreds of wrong passwords, at once and one by one, at most ten are tried; after the window one may try again', async () => {
  const guess = (index: number) =>
    signIn({ email: bob.email, password: `wrong ${index}`, address: `192.0.2.${index}`, userAgent: null }, now)
  const codeOf = (index: number) => guess(index).then(String, (error) => error.code as string)
  const burst = await Promise.all(Array.from({ length: 100 }, (_, index) => codeOf(index)))
  const slow: string[] = []
  for (let index = 100; index < 120; index += 1) slow.push(await codeOf(index))
  const tried = [...burst, ...slow].filter((code) => code === 'SIGN_IN_REFUSED')
  expect(tried).toHaveLength(10)
  expect(new Set([...burst, ...slow])).toEqual(new Set(['SIGN_IN_REFUSED', 'THROTTLED']))
  await expect(enter(later(1), bob.email)).rejects.toMatchObject({ code: 'THROTTLED' })
  await expect(enter(later(16), bob.email)).resolves.toMatchObject({ email: bob.email })
})

test('one address that tries many accounts waits as well', async () => {
  const address = '203.0.113.200'
  const guess = (index: number) => signIn({ email: `a${index}@example.com`, password, address, userAgent: null }, now)
  for (let index = 0; index < 50; index += 1) await guess(index).catch(() => undefined)
  await expect(guess(51)).rejects.toMatchObject({ code: 'THROTTLED', retryAfterSeconds: 900 })
})
