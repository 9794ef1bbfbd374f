import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { asOwner } from '../support/database.ts'
import { DATA_FOLDER, hasData, importFiles } from '../support/import-files.ts'
import { makeWorld, type World } from '../support/world.ts'

const folder = join(DATA_FOLDER, 'olist')
const files = () =>
  readdirSync(folder)
    .filter((name) => /\.csv(\.gz)?$/.test(name))
    .map((name) => join(folder, name))

const rows = <T>(world: World, text: string) =>
  asOwner(async (client) => (await client.query(text, [world.tenantId])).rows as T[])
const one = async <T>(world: World, text: string) => (await rows<T>(world, text))[0]

const late = `SELECT count(DISTINCT s."orderId")::int AS orders FROM "Shipment" s
  JOIN "OrderLine" l ON l."tenantId" = s."tenantId" AND l."orderId" = s."orderId"
  WHERE s."tenantId" = $1 AND s."deliveredAt"`

describe.skipIf(!hasData('olist'))('the Olist files', async () => {
  const world = await makeWorld('olist')
  const run = await importFiles(world.as('MANAGER'), 'olist', files(), { promisePrecision: 'DAY' })

  test('every row is accounted for', () => {
    expect(run).toMatchObject({ status: 'COMPLETED', rejected: 0, setAside: 0, ordersCreated: 4_000, unchanged: 0 })
    expect(run.received).toBe(4_000 + 4_519 + 4_161 + 4_000 + 3_095 + 3_132)
    expect(run.accepted).toBe(run.received)
  })

  test('orders, units and payments are those of the files', async () => {
    const counted = await one(
      world,
      `SELECT count(*)::int AS orders, sum("unitCount")::int AS units, sum("capturedMinor")::text AS captured,
        count(*) FILTER (WHERE "lineCount" = 0)::int AS empty, min(origin) AS origin, sum("subtotalMinor")::text AS goods,
        sum("shippingMinor")::text AS freight FROM "Order" WHERE "tenantId" = $1`,
    )
    expect(counted).toMatchObject({ orders: 4_000, units: 4_519, empty: 23, origin: 'HISTORY' })
    expect(counted).toMatchObject({ goods: '54954509', freight: '8970968' })
    const [paid] = await rows(world, `SELECT sum("amountMinor")::text AS paid FROM "Payment" WHERE "tenantId" = $1`)
    expect(paid).toEqual({ paid: '64549405' })
  })

  test('344 orders were handed over after their ship-by, 49 left from more than one place', async () => {
    expect(
      await one(
        world,
        `SELECT count(DISTINCT s."orderId")::int AS orders FROM "Shipment" s
        JOIN "FulfillmentOrderLine" f ON f."tenantId" = s."tenantId" AND f."fulfillmentOrderId" = s."fulfillmentOrderId"
        JOIN "OrderLine" l ON l."tenantId" = f."tenantId" AND l.id = f."orderLineId"
        WHERE s."tenantId" = $1 AND s."handedOverAt" > l."originalShipBy"`,
      ),
    ).toEqual({ orders: 344 })
    expect(
      await one(
        world,
        `SELECT count(*)::int AS orders FROM (SELECT "orderId" FROM "Shipment" WHERE "tenantId" = $1
        GROUP BY 1 HAVING count(DISTINCT "locationId") > 1) split`,
      ),
    ).toEqual({ orders: 49 })
  })

  test('with the promised day taken as a day, 279 were delivered after it', async () => {
    expect(await one(world, `${late} >= l."originalDeliverBy"`)).toEqual({ orders: 279 })
  })

  test('with the written midnight taken as an instant, 335 were delivered after it', async () => {
    const other = await makeWorld('olist-instant')
    await importFiles(other.as('MANAGER'), 'olist', files(), { promisePrecision: 'INSTANT' })
    expect(await one(other, `${late} > l."originalDeliverBy"`)).toEqual({ orders: 335 })
  })
})
