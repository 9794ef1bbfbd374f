import { expect, test } from 'vitest'
import { createApiKey, keyShownOnce } from '#modules/members/create-api-key'
import { resolveApiKeyActor } from '#modules/members/resolve-api-key-actor'
import type { Actor } from '#platform/actor'
import { unsafeControl } from '#platform/control'
import { newId } from '#platform/ids'
import { countStatements } from '#platform/statements'
import { read, transaction } from '#platform/tenancy'
import { makeWorld } from '../support/world.ts'

const world = await makeWorld()
const elsewhere = await makeWorld('elsewhere')
const admin = world.as('ADMINISTRATOR')
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
const wanted = { name: 'Shop', scopes: ['order:read', 'order:place'] as const, expiresAt: inDays(30) }
const input = { ...wanted, scopes: [...wanted.scopes] }
const resolve = (key: string, now = new Date()) => resolveApiKeyActor(`Bearer ${key}`, newId(), now)

async function makeKey(actor: Actor = admin) {
  const made = await createApiKey(actor, input)
  const key = keyShownOnce(made)
  if (!key) throw new Error('no key was shown')
  return { id: made.id, key }
}

test('a key acts in its tenant with its scopes and no more', async () => {
  const { id, key } = await makeKey()
  expect(key).toMatch(/^plk_[0-9a-f]{16}_[0-9a-f]{64}$/)
  const actor = await resolve(key)
  expect(actor).toMatchObject({ tenantId: world.tenantId, tenantSlug: world.slug, kind: 'CLIENT', id, name: 'Shop' })
  expect([...(actor?.permissions ?? [])].sort()).toEqual(['order:place', 'order:read'])
})

test('the secret is stored nowhere, in no event and with no idempotency key, and a repeated answer does not show it', async () => {
  const made = await createApiKey(admin, input, { idempotencyKey: 'once' })
  const secret = keyShownOnce(made)?.split('_')[2] ?? ''
  expect(secret).toHaveLength(64)
  const again = await createApiKey(admin, input, { idempotencyKey: 'once' })
  expect(again.id).toBe(made.id)
  expect(keyShownOnce(again)).toBeNull()
  const [kept] = await transaction(
    admin,
    (tx) => tx.$queryRaw<{ n: number }[]>`
      SELECT (SELECT count(*) FROM "IdempotencyKey" k WHERE k::text LIKE ${`%${secret}%`})::int
        + (SELECT count(*) FROM "Event" e WHERE e::text LIKE ${`%${secret}%`})::int
        + (SELECT count(*) FROM "ApiKey" a WHERE a::text LIKE ${`%${secret}%`})::int AS n`,
  )
  expect(kept?.n).toBe(0)
})

test('recognizing a known key costs one statement', async () => {
  const { key } = await makeKey()
  await resolve(key)
  const { result, log } = await countStatements(() => resolve(key))
  expect(result).not.toBeNull()
  expect(log.count, log.texts.join('\n')).toBe(1)
})

test('its use is noted without waiting, at most once a minute', async () => {
  const { id, key } = await makeKey()
  const usedAt = () => read(admin, (db) => db.apiKey.findFirstOrThrow({ where: { id } })).then((row) => row.lastUsedAt)
  const first = new Date()
  await resolve(key, first)
  await expect.poll(usedAt).toEqual(first)
  const { log } = await countStatements(() => resolve(key, new Date(first.getTime() + 59_000)))
  expect(log.count).toBe(1)
  const next = new Date(first.getTime() + 60_000)
  await resolve(key, next)
  await expect.poll(usedAt).toEqual(next)
})

test.each([
  ['of another secret', (key: string) => key.slice(0, -1) + (key.endsWith('0') ? '1' : '0')],
  ['of an unknown id', (key: string) => key.replace(/^plk_.{4}/, 'plk_0000')],
  ['that is empty', () => ''],
  ['that is a lot of text', () => 'x'.repeat(100_000)],
])('a key %s opens nothing', async (_, change) => {
  const { key } = await makeKey()
  expect(await resolve(change(key))).toBeNull()
})

test('an expired key opens nothing from that instant', async () => {
  const { key } = await makeKey()
  const end = new Date(wanted.expiresAt)
  expect(await resolve(key, new Date(end.getTime() - 1))).not.toBeNull()
  expect(await resolve(key, end)).toBeNull()
})

test('a key of a closed tenant opens nothing after a minute at the latest', async () => {
  const { key } = await makeKey(elsewhere.as('ADMINISTRATOR'))
  expect(await resolve(key)).not.toBeNull()
  await unsafeControl().tenant.updateMany({ where: { id: elsewhere.tenantId }, data: { closedAt: new Date() } })
  const later = new Date(Date.now() + 61_000)
  await expect.poll(() => resolve(key, later)).toBeNull()
})

test('nobody makes a key that may more than they may, that never ends, or that sees more than they see', async () => {
  const refused = (actor: Actor, change: object) => createApiKey(actor, { ...input, ...change })
  const narrow = world.with('api-key:write', 'order:read')
  await expect(refused(narrow, {})).rejects.toMatchObject({
    code: 'SCOPE_NOT_HELD',
    facts: { scopes: ['order:place'] },
  })
  await expect(refused(admin, { scopes: ['member:write'] })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  for (const expiresAt of [inDays(-1), inDays(731)]) {
    await expect(refused(admin, { expiresAt })).rejects.toMatchObject({ code: 'KEY_EXPIRY_OUT_OF_RANGE' })
  }
  const limited = world.as('ADMINISTRATOR', { locationIds: [world.locations.leeds] })
  await expect(refused(limited, {})).rejects.toMatchObject({ code: 'RESTRICTED_MEMBERS_MAKE_NO_KEYS' })
  await expect(refused(world.as('MANAGER'), {})).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('a rehearsal makes no key and shows none', async () => {
  const before = await unsafeControl().apiKeyLocator.count()
  const rehearsal = await createApiKey.rehearse(admin, input)
  expect(rehearsal.events.map(({ type }) => type)).toEqual(['api-key.created'])
  expect(keyShownOnce(rehearsal.result ?? {})).toBeNull()
  expect(await unsafeControl().apiKeyLocator.count()).toBe(before)
})
