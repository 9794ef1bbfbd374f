import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportSealHeads, readSealHeads } from '#modules/events/seal-heads'
import { sequenceEvents } from '#modules/events/sequence-events'
import { verifyChain } from '#modules/events/verify-chain'
import type { Actor } from '#platform/actor'
import { poolSettings } from '#platform/database'
import { env } from '#platform/env'
import { writeEvents } from '#platform/events'
import { newId } from '#platform/ids'
import { transaction } from '#platform/tenancy'
import { testDatabase } from '../support/database.ts'
import { makeWorld } from '../support/world.ts'

const client = new pg.Client(poolSettings(env().SEQUENCER_DATABASE_URL, 1))
const superuser = new pg.Client({ connectionString: (await testDatabase()).superuserUrl })
beforeAll(async () => {
  await client.connect()
  await superuser.connect()
})
afterAll(async () => {
  await client.end()
  await superuser.end()
})

const happen = (actor: Actor, count: number) =>
  transaction(actor, (tx) =>
    writeEvents(
      tx,
      actor,
      { id: newId(), name: 'test.happen' },
      Array.from({ length: count }, (_, index) => ({
        type: 'test.happened' as const,
        objects: [{ type: 'Order', id: newId() }],
        data: { index },
      })),
    ),
  )

async function sequenceAll() {
  let total = 0
  for (let placed = -1; placed !== 0; total += placed) placed = await sequenceEvents(client, new Date(), 7)
  return total
}

test('committed events of several tenants get gapless positions, whoever commits first', async () => {
  const [one, two] = [await makeWorld(), await makeWorld()]
  const before = await sequenceAll()
  expect(before).toBeGreaterThanOrEqual(-1)
  await Promise.all([...Array(10)].flatMap(() => [happen(one.as('MANAGER'), 3), happen(two.as('MANAGER'), 2)]))
  await sequenceAll()
  const { rows } = await client.query(
    `SELECT "tenantId", min(position)::int AS first, max(position)::int AS last, count(*)::int AS n FROM "EventPosition"
     WHERE "tenantId" = ANY($1) GROUP BY "tenantId" ORDER BY n DESC`,
    [[one.tenantId, two.tenantId]],
  )
  expect(rows).toEqual([
    { tenantId: one.tenantId, first: 1, last: 30, n: 30 },
    { tenantId: two.tenantId, first: 1, last: 20, n: 20 },
  ])
  expect(await verifyChain(client, one.tenantId, [])).toMatchObject({ events: 30, pending: 0, problems: [] })
})

test('two sequencers at once place each event once', async () => {
  const world = await makeWorld()
  await happen(world.as('MANAGER'), 40)
  const other = new pg.Client(poolSettings(env().SEQUENCER_DATABASE_URL, 1))
  await other.connect()
  await Promise.all([sequenceEvents(client, new Date()), sequenceEvents(other, new Date())])
  await sequenceAll()
  await other.end()
  expect(await verifyChain(client, world.tenantId, [])).toMatchObject({ events: 40, pending: 0, problems: [] })
})

test('an altered, a removed and an added event are each found', async () => {
  const world = await makeWorld()
  await happen(world.as('MANAGER'), 5)
  await sequenceAll()
  const at = async (position: number) =>
    (
      await superuser.query(`SELECT "eventId" FROM "EventPosition" WHERE "tenantId" = $1 AND position = $2`, [
        world.tenantId,
        position,
      ])
    ).rows[0].eventId
  await superuser.query(`UPDATE "Event" SET data = '{"index": 99}' WHERE id = $1`, [await at(2)])
  await superuser.query(`DELETE FROM "EventObject" WHERE "eventId" = $1`, [await at(4)])
  await happen(world.as('MANAGER'), 1)
  await superuser.query(`DELETE FROM "EventPending" WHERE "tenantId" = $1`, [world.tenantId])
  const { problems } = await verifyChain(client, world.tenantId, [])
  expect(problems.map((problem) => [problem.problem, problem.position])).toEqual([
    ['EVENT_ALTERED', 2n],
    ['EVENT_ALTERED', 4n],
    ['EVENT_UNSEALED', null],
  ])
})

test('a chain that was rewritten with matching seals is found by the exported heads', async () => {
  const world = await makeWorld()
  await happen(world.as('MANAGER'), 4)
  await sequenceAll()
  await exportSealHeads(client, env().SEAL_EXPORT_DIR, new Date())
  await superuser.query(`UPDATE "Event" SET "actorName" = 'Somebody else' WHERE "tenantId" = $1`, [world.tenantId])
  await superuser.query(
    `INSERT INTO "EventPending" SELECT "tenantId", "eventId" FROM "EventPosition" WHERE "tenantId" = $1`,
    [world.tenantId],
  )
  await superuser.query(`DELETE FROM "EventPosition" WHERE "tenantId" = $1`, [world.tenantId])
  await sequenceAll()
  expect(await verifyChain(client, world.tenantId, [])).toMatchObject({ problems: [] })
  const { problems } = await verifyChain(client, world.tenantId, await readSealHeads(env().SEAL_EXPORT_DIR))
  expect(problems.map((problem) => [problem.problem, problem.position])).toEqual([['HEAD_REWRITTEN', 4n]])
})

test('the application role can neither change nor remove an event, nor give it a position', async () => {
  const actor = (await makeWorld()).as('ADMINISTRATOR')
  await happen(actor, 1)
  const tries = [
    `UPDATE "Event" SET data = '{}'`,
    `DELETE FROM "Event"`,
    `DELETE FROM "EventPending"`,
    `DELETE FROM "StockMovement"`,
  ]
  for (const text of tries) {
    await expect(transaction(actor, (tx) => tx.$executeRawUnsafe(text))).rejects.toThrow(/permission denied/)
  }
})
