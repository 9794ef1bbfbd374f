import { isObjectType } from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import { mutations } from '#graphql/command-mutation'
import type { ExampleFixture } from '#graphql/example'
import { schema } from '#graphql/schema'
import type { Actor } from '#platform/actor'
import { type Permission, permissions } from '#platform/permissions'
import { makeWorld, type World } from '#tests/support/world'
import { mutate } from './call.ts'
import { exampleFixture } from './example-fixture.ts'
import { tenantPicture } from './tenant-picture.ts'

const entries = [...mutations.values()]
let [world, stranger] = [] as unknown as [World, World]
let fixture: ExampleFixture

beforeAll(async () => {
  ;[world, stranger] = await Promise.all([makeWorld('ours'), makeWorld('theirs')])
  fixture = await exampleFixture(world)
})

const reads = permissions.filter((permission) => permission.endsWith(':read') || permission === 'portal:use')
/** Holds are released by the role that owns them, or by a manager. */
const permitted = (permission: Permission): Actor => ({ ...world.with(permission, ...reads), roles: ['MANAGER'] })
const key = (...scopes: Permission[]): Actor => ({ ...world.with(...scopes), kind: 'CLIENT', source: 'API', roles: [] })

test('the matrix covers every mutation of the schema', () => {
  const type = schema.getMutationType()
  expect(isObjectType(type) ? Object.keys(type.getFields()).sort() : []).toEqual(entries.map(({ name }) => name).sort())
})

describe.each(entries)('$name', ({ name, permission, payload, isVersioned, example }) => {
  let input: object
  let before: string
  beforeAll(async () => {
    input = await example(fixture)
    before = await tenantPicture(world.tenantId)
  })
  const unchanged = async () => expect(await tenantPicture(world.tenantId)).toBe(before)

  test('nobody: refused, nothing changed', async () => {
    expect((await mutate(null, name, input)).codes).toEqual(['UNAUTHENTICATED'])
    await unchanged()
  })

  test('a member without the permission: refused, nothing changed', async () => {
    const others = permissions.filter((other) => other !== permission)
    expect((await mutate(world.with(...others), name, input)).codes).toEqual(['FORBIDDEN'])
    await unchanged()
  })

  test('a key without the scope: refused, nothing changed', async () => {
    expect((await mutate(key('order:read'), name, input)).codes).toEqual(['FORBIDDEN'])
    await unchanged()
  })

  test('an administrator of another tenant: nothing of ours is found or changed', async () => {
    const { result, codes } = await mutate(stranger.as('ADMINISTRATOR'), name, input)
    const named = JSON.stringify(input).match(/"[A-Za-z]*Ids?":/)
    if (named) expect(result?.__typename ?? codes.join()).not.toBe(payload)
    await unchanged()
  })

  test('an old version, where one may be told, is refused', async () => {
    if (!isVersioned) return
    const { result } = await mutate(permitted(permission), name, { ...input, expectedVersion: 999_999 })
    expect(result?.__typename).toBe('StaleVersion')
    await unchanged()
  })

  test('a rehearsal answers what would change, and changes nothing', async () => {
    const { result, messages } = await mutate(permitted(permission), name, { ...input, dryRun: true })
    expect(result?.__typename, `${JSON.stringify(result)} ${messages.join()}`).toBe('Rehearsal')
    await unchanged()
  })

  test('a permitted member: done, and something changed', async () => {
    const { result, messages } = await mutate(permitted(permission), name, input)
    expect(result?.__typename, `${JSON.stringify(result)} ${messages.join()}`).toBe(payload)
    expect(await tenantPicture(world.tenantId)).not.toBe(before)
  })
})
