import { expect, test } from 'vitest'
import { unsafeControl } from '#platform/control'
import { newId } from '#platform/ids'
import { processInstances } from '#platform/process'
import { countStatements } from '#platform/statements'
import { query, read, transaction } from '#platform/tenancy'
import { makeWorld } from '../support/world.ts'

const one = await makeWorld('one')
const two = await makeWorld('two')
const alice = one.as('MANAGER')
const bob = two.as('MANAGER')

const channelsOf = { name: 'test_channels', text: 'SELECT "tenantId", code FROM "Channel" ORDER BY code' }

test('hundreds of interleaved reads of two tenants in one tick each see their own rows and all of them', async () => {
  const reads = Array.from({ length: 400 }, (_, index) => {
    const actor = index % 2 === 0 ? alice : bob
    return read(actor, (db) => db.channel.findMany({ select: { tenantId: true } })).then((rows) => ({ actor, rows }))
  })
  for (const { actor, rows } of await Promise.all(reads)) {
    expect(rows.map((row) => row.tenantId)).toEqual(Array(3).fill(actor.tenantId))
  }
})

test('interleaved named statements and transactions of two tenants see their own rows and all of them', async () => {
  const work = Array.from({ length: 120 }, (_, index) => {
    const actor = index % 2 === 0 ? alice : bob
    if (index % 3 === 0) return query<{ tenantId: string }>(actor, channelsOf, []).then((rows) => ({ actor, rows }))
    return transaction(actor, (tx) => tx.channel.findMany({ select: { tenantId: true } })).then((rows) => ({
      actor,
      rows,
    }))
  })
  for (const { actor, rows } of await Promise.all(work)) {
    expect(rows.map((row) => row.tenantId)).toEqual(Array(3).fill(actor.tenantId))
  }
})

test('findUnique, which would merge the calls of several tenants, throws', async () => {
  const attempt = read(alice, (db) =>
    db.channel.findUnique({ where: { tenantId_id: { tenantId: one.tenantId, id: one.channels.web } } }),
  )
  await expect(attempt).rejects.toThrow('use findFirst')
})

test("another tenant's row can be neither read, changed, deleted nor written", async () => {
  const where = { id: two.channels.web }
  expect(await read(alice, (db) => db.channel.findFirst({ where }))).toBeNull()
  expect(await transaction(alice, (tx) => tx.channel.updateMany({ where, data: { name: 'stolen' } }))).toEqual({
    count: 0,
  })
  expect(await transaction(alice, (tx) => tx.channel.deleteMany({ where }))).toEqual({ count: 0 })
  const stamps = { createdAt: alice.now, updatedAt: alice.now }
  const planted = transaction(alice, (tx) =>
    tx.reasonCode.create({
      data: { tenantId: two.tenantId, id: newId(), activity: 'HOLD', code: 'X', label: 'X', ...stamps },
    }),
  )
  await expect(planted).rejects.toThrow(/row-level security/)
  expect(await read(bob, (db) => db.channel.findFirst({ where, select: { name: true } }))).toEqual({ name: 'Web shop' })
})

test('inside a transaction rows are visible and inserted, and gone after a throw', async () => {
  const id = newId()
  const stamps = { createdAt: alice.now, updatedAt: alice.now }
  const attempt = transaction(alice, async (tx) => {
    await tx.reasonCode.create({
      data: { tenantId: one.tenantId, id, activity: 'HOLD', code: 'GONE', label: 'Gone', ...stamps },
    })
    expect(await tx.reasonCode.count({ where: { id } })).toBe(1)
    throw new Error('on purpose')
  })
  await expect(attempt).rejects.toThrow('on purpose')
  expect(await read(alice, (db) => db.reasonCode.count({ where: { id } }))).toBe(0)
})

test('nobody sees nothing: without a tenant there are no rows and no error', async () => {
  const nobody = { ...alice, tenantId: '' }
  expect(await read(nobody, (db) => db.channel.count())).toBe(0)
})

test('an actor limited to locations sees those locations alone', async () => {
  const limited = one.as('WAREHOUSE', { locationIds: [one.locations.leeds] })
  const seen = await read(limited, (db) => db.location.findMany({ select: { id: true } }))
  expect(seen).toEqual([{ id: one.locations.leeds }])
  expect(await read(limited, (db) => db.bin.count({ where: { locationId: one.locations.rotterdam } }))).toBe(0)
})

test('a repeated read of the same tenant costs one statement', async () => {
  await query(alice, channelsOf, [])
  const { log } = await countStatements(() => query(alice, channelsOf, []))
  expect(log.texts).toEqual([channelsOf.text])
})

test('the process has one pool per purpose', async () => {
  await unsafeControl().tenant.count()
  expect(
    processInstances()
      .filter((name) => name.startsWith('pool:'))
      .sort(),
  ).toEqual(['pool:control', 'pool:tenant'])
})
