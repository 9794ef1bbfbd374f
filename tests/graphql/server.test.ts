import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { schema } from '#graphql/schema'
import { makeGraphQLServer } from '#graphql/server'
import { createApiKey, keyShownOnce } from '#modules/members/create-api-key'
import { revokeApiKey } from '#modules/members/revoke-api-key'
import { signOut } from '#modules/members/sessions'
import { signIn } from '#modules/members/sign-in'
import { hashPassword } from '#platform/auth'
import { unsafeControl } from '#platform/control'
import { newId } from '#platform/ids'
import { transaction } from '#platform/tenancy'
import { makeApplication } from '#server/application'
import { clientAddress } from '#server/client-address'
import { graphqlEndpoint } from '#server/graphql-endpoint'
import { makeSessionToken } from '#server/session-token'
import { stopGracefully } from '#server/stop'
import { makeWorld, type World } from '#tests/support/world'

const seen: Record<string, string | string[] | undefined>[] = []
let isStopping = false
let base: string
let world: World
const graphql = makeGraphQLServer(schema)
const server = makeApplication({
  graphql: graphqlEndpoint(graphql),
  async pages(request, response) {
    seen.push({ ...request.headers })
    if (request.url === '/slow') await sleep(300)
    if (request.url === '/broken') throw new Error('secret of the database')
    response.end('page')
  },
  isStopping: () => isStopping,
  formTargets: ['https://login.example.com'],
})

beforeAll(async () => {
  world = await makeWorld()
  await graphql.start()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => stopGracefully(server, []))

const viewer = async (headers: Record<string, string>) => {
  const body = JSON.stringify({ query: '{ viewer { name kind tenant { slug } } }' })
  const answer = await fetch(`${base}/api/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })
  return (await answer.json()) as { data?: { viewer: { kind: string } }; errors?: { extensions: { code: string } }[] }
}

async function person(roles: string[]): Promise<{ cookie: string; sessionId: string; memberId: string }> {
  const [userId, memberId, now, email] = [newId(), newId(), new Date(), `${newId()}@example.com`]
  const { tenantId } = world
  const password = 'correct horse battery staple'
  await unsafeControl().user.create({
    data: { id: userId, email, name: 'Ada', passwordHash: await hashPassword(password), createdAt: now },
  })
  await unsafeControl().membership.create({ data: { userId, tenantId, memberId, createdAt: now } })
  const row = { tenantId, id: memberId, userId, displayName: 'Ada', email, roles, createdAt: now, updatedAt: now }
  await transaction(world.as('ADMINISTRATOR'), (tx) => tx.member.create({ data: row }))
  const { sessionId } = await signIn({ email, password, address: '10.0.0.1', userAgent: null }, now)
  return { cookie: `next-auth.session-token=${await makeSessionToken(sessionId)}`, sessionId, memberId }
}

describe('every answer', () => {
  test('carries an id of its own request and security headers; what callers claim to be ours is not believed', async () => {
    const spoofed = {
      'x-request-id': 'mine',
      'x-nonce': 'mine',
      'x-client-address': '1.2.3.4',
      'content-security-policy': 'none',
    }
    const answer = await fetch(`${base}/x`, { headers: { ...spoofed, 'x-middleware-subrequest': 'middleware' } })
    const inside = seen.at(-1)
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(inside?.['x-request-id']).toBe(answer.headers.get('x-request-id'))
    expect(inside?.['x-client-address']).toBe('127.0.0.1')
    expect(inside?.['x-middleware-subrequest']).toBeUndefined()
    expect(inside?.['content-security-policy']).toBe(answer.headers.get('content-security-policy'))
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('x-frame-options')).toBe('DENY')
  })

  test('has a policy with a new nonce each time and no inline script', async () => {
    const policies = await Promise.all(
      [1, 2].map(async () => (await fetch(`${base}/x`)).headers.get('content-security-policy') ?? ''),
    )
    const [first = '', second] = policies
    expect(first).not.toBe(second)
    expect(first).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/=]{24}' 'strict-dynamic';/)
    expect(first).toContain("style-src-attr 'unsafe-inline'")
    expect(first).toContain("form-action 'self' https://login.example.com")
    expect(first.replace("style-src-attr 'unsafe-inline'", '')).not.toMatch(/unsafe/)
  })

  test('tells nothing of an accident but its request', async () => {
    const answer = await fetch(`${base}/broken`)
    const text = await answer.text()
    expect([answer.status, text.includes('secret')]).toEqual([500, false])
    expect(text).toContain(answer.headers.get('x-request-id'))
  })
})

describe('health', () => {
  test('alive, ready, and metrics for the same network only', async () => {
    expect(await (await fetch(`${base}/healthz`)).json()).toEqual({ status: 'alive' })
    expect(await (await fetch(`${base}/readyz`)).json()).toMatchObject({ status: 'ready' })
    expect(await (await fetch(`${base}/metrics`)).text()).toContain(
      'plumbline_http_seconds_bucket{le="0.005",route="page"',
    )
    expect((await fetch(`${base}/metrics`, { headers: { 'x-forwarded-for': '8.8.8.8' } })).status).toBe(404)
  })

  test('the address is the one that the last trusted proxy saw', () => {
    const request = {
      headers: { 'x-forwarded-for': '6.6.6.6, 9.9.9.9' },
      socket: { remoteAddress: '10.0.0.2' },
    } as never
    expect([0, 1, 2].map((proxies) => clientAddress(request, proxies))).toEqual(['10.0.0.2', '9.9.9.9', '6.6.6.6'])
  })
})

describe('who asks', () => {
  test('a session, until it ends; a changed cookie is nobody', async () => {
    const { cookie, sessionId } = await person(['AUDITOR'])
    expect((await viewer({ cookie })).data?.viewer).toMatchObject({ kind: 'MEMBER', tenant: { slug: world.slug } })
    expect((await viewer({ cookie: `${cookie.slice(0, -2)}xx` })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
    await signOut(sessionId, new Date())
    expect((await viewer({ cookie })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
  })

  test('a tenant that the session may not enter is nobody, in the same words as one that does not exist', async () => {
    const { cookie } = await person(['AUDITOR'])
    const other = await makeWorld('other')
    const answers = await Promise.all(
      [other.slug, 'no-such-tenant'].map((tenant) => viewer({ cookie, 'x-plumbline-tenant': tenant })),
    )
    expect(answers[0]).toEqual(answers[1])
    expect(answers[0]?.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
  })

  test('a member who is suspended is out with the next request', async () => {
    const { cookie, memberId } = await person(['AUDITOR'])
    await transaction(world.as('ADMINISTRATOR'), (tx) =>
      tx.member.updateMany({ where: { id: memberId }, data: { status: 'SUSPENDED' } }),
    )
    expect((await viewer({ cookie })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
  })

  test('a key, until it is revoked; a wrong secret is nobody', async () => {
    const owner = world.as('ADMINISTRATOR')
    const expiresAt = new Date(Date.now() + 86_400_000).toISOString()
    const made = await createApiKey(owner, { name: 'Screen', scopes: ['order:read'], expiresAt })
    const key = keyShownOnce(made) ?? ''
    expect((await viewer({ authorization: `Bearer ${key}` })).data?.viewer.kind).toBe('CLIENT')
    expect((await viewer({ authorization: `Bearer ${key.slice(0, -1)}x` })).errors?.[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    )
    await revokeApiKey(owner, { apiKeyId: made.id, reason: 'Done' })
    expect((await viewer({ authorization: `Bearer ${key}` })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
  })
})

test('stopping: what is in flight is answered, readiness says no, nothing new is taken', async () => {
  const slow = fetch(`${base}/slow`)
  await sleep(50)
  isStopping = true
  expect((await fetch(`${base}/readyz`)).status).toBe(503)
  const stopped = stopGracefully(server, [])
  expect(await (await slow).text()).toBe('page')
  await stopped
  await expect(fetch(`${base}/healthz`)).rejects.toThrow()
})
