import { expect, test } from 'vitest'
import { createMember } from '#modules/members/create-member'
import { findMembers, findMembersById } from '#modules/members/find-members'
import { invitationShownOnce, inviteMember } from '#modules/members/invite-member'
import { acceptInvitation, changePassword } from '#modules/members/passwords'
import { reinstateMember } from '#modules/members/reinstate-member'
import { resolveSessionActor } from '#modules/members/resolve-session-actor'
import { signIn } from '#modules/members/sign-in'
import { suspendMember } from '#modules/members/suspend-member'
import { updateMember } from '#modules/members/update-member'
import { createTenant } from '#modules/organization/create-tenant'
import { unsafeControl } from '#platform/control'
import { newId } from '#platform/ids'
import { read } from '#platform/tenancy'
import { makeWorld } from '../support/world.ts'

const now = new Date()
const later = (days: number) => new Date(now.getTime() + days * 86_400_000)
const world = await makeWorld()
const elsewhere = (await makeWorld('elsewhere')).as('ADMINISTRATOR')
const admin = world.as('ADMINISTRATOR')
const password = 'twelve or more letters'
const browser = { address: '198.51.100.1', userAgent: null }

let made = 0
function person(more: object = {}) {
  made += 1
  return { email: `person-${made}@example.com`, displayName: `Person ${made}`, roles: ['WAREHOUSE' as const], ...more }
}
const invitationOf = async (memberId: string) => invitationShownOnce(await inviteMember(admin, { memberId })) ?? ''
const memberOf = (id: string) => findMembersById(admin, [id]).then(([member]) => member)

test('a member is let in, invited once, sets a password and acts with exactly their rights', async () => {
  const wanted = person({ email: 'Maria@Example.com', locationIds: [world.locations.leeds] })
  const { id } = await createMember(admin, wanted)
  const invitation = await invitationOf(id)
  expect(await acceptInvitation({ invitation, password }, now)).toEqual({ email: 'maria@example.com' })
  const again = acceptInvitation({ invitation, password: 'another twelve letters' }, now)
  await expect(again).rejects.toMatchObject({ code: 'INVITATION_REFUSED' })
  const { sessionId } = await signIn({ ...browser, email: 'maria@example.com', password }, now)
  const actor = await resolveSessionActor(sessionId, world.slug, newId(), now)
  expect(actor).toMatchObject({
    id,
    roles: ['WAREHOUSE'],
    visibility: { locationIds: [world.locations.leeds], channelIds: null },
  })
  expect(actor?.permissions.has('order:cancel')).toBe(false)
})

test('an invitation that was altered, has ended, or would open another tenant is refused', async () => {
  const { id } = await createMember(admin, person())
  const invitation = await invitationOf(id)
  const altered = invitation.replace(/\.\d{13}\./, `.${later(30).getTime()}.`)
  for (const wrong of [altered, `${invitation.slice(0, -1)}x`, '', 'x.y.z']) {
    await expect(acceptInvitation({ invitation: wrong, password }, now)).rejects.toMatchObject({
      code: 'INVITATION_REFUSED',
    })
  }
  await expect(acceptInvitation({ invitation, password }, later(8))).rejects.toMatchObject({
    code: 'INVITATION_REFUSED',
  })
  await expect(acceptInvitation({ invitation, password: 'short' }, now)).rejects.toMatchObject({
    code: 'INVALID_INPUT',
  })
  await expect(acceptInvitation({ invitation, password: 'aaaaaaaaaaaaaa' }, now)).rejects.toMatchObject({
    code: 'PASSWORD_REFUSED',
  })
  const shared = person()
  await createMember(elsewhere, shared)
  const here = await createMember(admin, shared)
  await expect(inviteMember(admin, { memberId: here.id })).rejects.toMatchObject({ code: 'INVITATION_REFUSED' })
})

test('one person is one account in several tenants, with one membership in each', async () => {
  const shared = person()
  await createMember(admin, shared)
  await createMember(elsewhere, { ...shared, roles: ['MANAGER'] })
  expect(await unsafeControl().user.count({ where: { email: shared.email } })).toBe(1)
  const twice = createMember(admin, shared)
  await expect(twice).rejects.toMatchObject({ code: 'MEMBER_EXISTS' })
})

test('roles and limits are changed, and suspension and its end take effect', async () => {
  const { id } = await createMember(admin, person())
  await updateMember(
    admin,
    { memberId: id, roles: ['SUPPORT_AGENT'], channelIds: [world.channels.web] },
    { expectedVersion: 1 },
  )
  expect(await memberOf(id)).toMatchObject({ roles: ['SUPPORT_AGENT'], channelIds: [world.channels.web], version: 2 })
  await expect(updateMember(admin, { memberId: id, displayName: 'x' }, { expectedVersion: 1 })).rejects.toMatchObject({
    code: 'STALE_VERSION',
  })
  const unknown = updateMember(admin, { memberId: id, locationIds: [newId()] })
  await expect(unknown).rejects.toMatchObject({ code: 'NOT_FOUND', facts: { type: 'Location' } })
  await suspendMember(admin, { memberId: id, reason: 'Left' })
  await expect(suspendMember(admin, { memberId: id, reason: 'Left' })).rejects.toMatchObject({
    code: 'MEMBER_STATE_REFUSED',
  })
  expect((await findMembers(admin, { status: 'SUSPENDED' }, { first: 9 })).rows.map((member) => member.id)).toEqual([
    id,
  ])
  await reinstateMember(admin, { memberId: id })
  expect((await findMembers(admin, { role: 'SUPPORT_AGENT' }, { first: 9 })).rows.map((member) => member.id)).toEqual([
    id,
  ])
})

test('a tenant keeps one administrator who sees everything, also when two leave at once', async () => {
  const place = { timeZone: 'Europe/London', currency: 'GBP', countryCode: 'GB' }
  const first = await createTenant(
    { slug: 'keeps', name: 'Keeps', administrator: { email: 'a@example.com', name: 'A' }, ...place },
    now,
  )
  const boss = { ...admin, tenantId: first.tenant.id, tenantSlug: 'keeps', id: first.memberId }
  const alone = suspendMember(boss, { memberId: first.memberId, reason: 'x' })
  await expect(alone).rejects.toMatchObject({ code: 'LAST_ADMINISTRATOR' })
  const second = await createMember(boss, person({ roles: ['ADMINISTRATOR'] }))
  const outcomes = await Promise.allSettled([
    suspendMember(boss, { memberId: first.memberId, reason: 'x' }),
    updateMember(boss, { memberId: second.id, roles: ['AUDITOR'] }),
  ])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('nobody gives out rights they do not hold, or sight they do not have', async () => {
  const clerk = world.with('member:write', 'member:read', 'order:read')
  await expect(createMember(clerk, person())).rejects.toMatchObject({
    code: 'ROLE_EXCEEDS_OWN',
    facts: { role: 'WAREHOUSE' },
  })
  const { id } = await createMember(admin, person({ roles: ['MANAGER'] }))
  await expect(suspendMember(clerk, { memberId: id, reason: 'x' })).rejects.toMatchObject({ code: 'ROLE_EXCEEDS_OWN' })
  const limited = world.as('ADMINISTRATOR', { locationIds: [world.locations.leeds] })
  await expect(createMember(limited, person())).rejects.toMatchObject({ code: 'UNRESTRICTED_ONLY' })
  await expect(createMember(world.as('MANAGER'), person())).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(updateMember(elsewhere, { memberId: id, displayName: 'x' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await memberOf(id)).toMatchObject({ status: 'ACTIVE', version: 1 })
})

test('a rehearsed member leaves no account behind', async () => {
  const wanted = person()
  const rehearsal = await createMember.rehearse(admin, wanted)
  expect(rehearsal.events.map(({ type }) => type)).toEqual(['member.created'])
  expect(await unsafeControl().user.count({ where: { email: wanted.email } })).toBe(0)
})

test('a changed password ends the other sessions and is written into the log; a wrong present one changes nothing', async () => {
  const wanted = person()
  const { id } = await createMember(admin, wanted)
  await acceptInvitation({ invitation: await invitationOf(id), password }, now)
  const enter = (secret: string) => signIn({ ...browser, email: wanted.email, password: secret }, now)
  const [mine, other] = [await enter(password), await enter(password)]
  const change = (current: string, next: string) =>
    changePassword(mine.sessionId, browser.address, { current, next }, now)
  await expect(change('not my password', 'another good password')).rejects.toMatchObject({ code: 'SIGN_IN_REFUSED' })
  await expect(change(password, 'person person')).rejects.toMatchObject({ code: 'PASSWORD_REFUSED' })
  await change(password, 'another good password')
  const actorOf = (sessionId: string) => resolveSessionActor(sessionId, world.slug, newId(), now)
  expect(await actorOf(mine.sessionId)).not.toBeNull()
  expect(await actorOf(other.sessionId)).toBeNull()
  await expect(enter(password)).rejects.toMatchObject({ code: 'SIGN_IN_REFUSED' })
  await expect(enter('another good password')).resolves.toMatchObject({ email: wanted.email })
  const events = await read(admin, (db) => db.event.findMany({ where: { actorId: id }, orderBy: { id: 'asc' } }))
  expect(events.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['member.joined', 'member.signed-in', 'member.password-changed']),
  )
})
