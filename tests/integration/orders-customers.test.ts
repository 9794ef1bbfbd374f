import { beforeAll, describe, expect, test } from 'vitest'
import { type CustomerIdentity, resolveCustomer, resolveCustomers } from '#modules/customers/resolve-customer.step'
import { read } from '#platform/tenancy'
import { asCommand } from '#tests/support/as-command'
import { makeWorld, type World } from '#tests/support/world'

let world: World
beforeAll(async () => {
  world = await makeWorld('customers')
})
const ada: CustomerIdentity = {
  connection: 'channel:web',
  externalReference: 'c-1',
  name: 'Ada Lovelace',
  email: 'ada@example.com',
}
const resolve = (identity: Partial<CustomerIdentity>) =>
  asCommand(world, (cx) => resolveCustomer(cx, { ...ada, externalReference: null, email: null, ...identity }))
const count = () => read(world.as('MANAGER'), (db) => db.customer.count({ where: { tenantId: world.tenantId } }))

describe('whose order it is', () => {
  test('twenty orders of one external id at once make one customer', async () => {
    const before = await count()
    const found = await Promise.all(Array.from({ length: 20 }, () => resolve({ externalReference: 'race' })))
    expect(new Set(found.map(({ id }) => id)).size).toBe(1)
    expect(found.filter(({ isNew }) => isNew)).toHaveLength(1)
    expect(await count()).toBe(before + 1)
  })

  test('the same external id of another channel is somebody else', async () => {
    const web = await resolve({ externalReference: 'same' })
    const market = await resolve({ externalReference: 'same', connection: 'channel:market' })
    expect(market).not.toEqual(web)
    expect(market.isNew).toBe(true)
  })

  test('a verified address joins two channels, however it is written; an unverified one does not', async () => {
    const verified = { email: 'Grace@Example.com', isEmailVerified: true }
    const web = await resolve({ externalReference: 'g-1', ...verified })
    const market = await resolve({
      connection: 'channel:market',
      externalReference: 'g-9',
      ...verified,
      email: ' grace@example.COM',
    })
    expect(market).toEqual({ id: web.id, isNew: false })
    const guest = await resolve({ email: 'grace@example.com' })
    expect(guest.isNew).toBe(true)
    expect(await resolve({ connection: 'channel:market', externalReference: 'g-9' })).toEqual({
      id: web.id,
      isNew: false,
    })
  })

  test('guests without a key are never joined', async () => {
    expect((await resolve({ email: 'x@example.com' })).id).not.toBe((await resolve({ email: 'x@example.com' })).id)
  })

  test('a merged customer answers with the one it was merged into', async () => {
    const [old, kept] = [await resolve({ externalReference: 'old' }), await resolve({ externalReference: 'kept' })]
    await asCommand(world, (cx) =>
      cx.tx.customer.updateMany({ where: { tenantId: world.tenantId, id: old.id }, data: { mergedIntoId: kept.id } }),
    )
    expect(await resolve({ externalReference: 'old' })).toEqual({ id: kept.id, isNew: false })
  })

  test('a batch makes each customer once', async () => {
    const before = await count()
    const batch = ['b-1', 'b-2', 'b-1', null, null].map((externalReference) => ({
      ...ada,
      email: null,
      externalReference,
    }))
    const found = await asCommand(world, (cx) => resolveCustomers(cx, batch))
    expect(found.map(({ isNew }) => isNew)).toEqual([true, true, false, true, true])
    expect(found[2]?.id).toBe(found[0]?.id)
    expect(await count()).toBe(before + 4)
  })
})
