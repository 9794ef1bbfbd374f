import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { transaction } from '#platform/tenancy'
import { Prisma } from '#prisma/generated/client'
import { makeWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const columns = `SELECT 9007199254740993::bigint AS whole, 12.340000::numeric AS exact, '2026-11-26'::date AS day, 7 AS small, true AS yes,
  '2026-11-26 14:30:00.123+02'::timestamptz AS instant, '{"a": [1]}'::jsonb AS json, 'x'::text AS text, NULL::numeric AS nothing,
  ARRAY[1, 2]::bigint[] AS wholes, ARRAY['a', 'b,"c'] AS texts, ARRAY['2026-11-26'::date] AS days, ARRAY[1.50, NULL]::numeric[] AS exacts,
  '\\x00ff'::bytea AS bytes, gen_random_uuid() IS NOT NULL AS made`

describe('raw statements of a transaction', () => {
  test('give the same values of the same types as the query builder does', async () => {
    const [short, long] = await transaction(world.as('ADMINISTRATOR'), async (tx) => [
      await tx.$queryRawUnsafe<Record<string, unknown>[]>(columns),
      await tx.$queryRaw<Record<string, unknown>[]>(Prisma.raw(columns)),
    ])
    const plain = (rows: Record<string, unknown>[]) =>
      rows.map((row) => ({ ...row, bytes: Buffer.from(row.bytes as Uint8Array).toString('hex') }))
    expect(plain(short)).toEqual(plain(long))
    expect(short[0]).toMatchObject({ whole: 9007199254740993n, day: new Date('2026-11-26T00:00:00Z') })
  })

  test('send instants, lists, amounts and bytes as they are, and count what they change', async () => {
    const now = new Date('2026-11-26T23:30:00.250Z')
    const [row, changed, templated] = await transaction(world.as('ADMINISTRATOR'), async (tx) => [
      (
        await tx.$queryRawUnsafe<Record<string, unknown>[]>(
          'SELECT $1::timestamptz AS at, $1::timestamptz::date AS day, $2::text[] AS list, $3::bigint AS amount, $4::bytea AS bytes, $5::text AS nothing, $6::timestamptz[] AS instants',
          now,
          ['a', 'b,"c'],
          2n ** 60n,
          Buffer.from([0, 255]),
          null,
          [now],
        )
      )[0],
      await tx.$executeRaw`UPDATE "Channel" SET "updatedAt" = ${now} WHERE "tenantId" = ${world.tenantId}::uuid`,
      await tx.$queryRaw<
        unknown[]
      >`SELECT code FROM "Channel" WHERE id = ${world.channels.web}::uuid AND "updatedAt" = ${now}`,
    ])
    expect(row).toMatchObject({ at: now, day: new Date('2026-11-26T00:00:00Z'), list: ['a', 'b,"c'], nothing: null })
    expect(row).toMatchObject({ amount: 2n ** 60n, instants: [now] })
    expect(changed).toBe(Object.keys(world.channels).length)
    expect(templated).toHaveLength(1)
  })

  test('run in the transaction: a throw takes them back together with what models wrote', async () => {
    const actor = world.as('ADMINISTRATOR')
    const failed = transaction(actor, async (tx) => {
      await tx.$executeRawUnsafe(`UPDATE "Location" SET name = 'raw' WHERE "tenantId" = $1::uuid`, world.tenantId)
      await tx.channel.updateMany({ where: { tenantId: world.tenantId }, data: { name: 'model' } })
      throw new Error('no')
    })
    await expect(failed).rejects.toThrow('no')
    const left = await transaction(actor, (tx) =>
      tx.$queryRawUnsafe<object[]>(
        `SELECT name FROM "Location" WHERE name = 'raw' UNION SELECT name FROM "Channel" WHERE name = 'model'`,
      ),
    )
    expect(left).toEqual([])
  })

  test('are refused once the transaction has ended or its time is up, so that none runs outside of it', async () => {
    const actor = world.as('ADMINISTRATOR')
    const late = await transaction(actor, async (tx) => () => tx.$queryRawUnsafe('SELECT 1'))
    await expect(late()).rejects.toThrow('the transaction is over')
    const slow = transaction(
      actor,
      async (tx) => {
        await sleep(300)
        await tx.$executeRawUnsafe(`UPDATE "Location" SET name = 'late' WHERE "tenantId" = $1::uuid`, world.tenantId)
      },
      { timeout: 500 },
    )
    await expect(slow).rejects.toThrow('the transaction is over')
  })

  test('tell the SQLSTATE of what the database refuses', async () => {
    const refused = transaction(world.as('ADMINISTRATOR'), (tx) => tx.$queryRawUnsafe('SELECT 1 / 0'))
    await expect(refused).rejects.toMatchObject({ code: '22012' })
  })
})
