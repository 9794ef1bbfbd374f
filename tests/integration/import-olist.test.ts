import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { cancelImport } from '#modules/imports/cancel-import'
import type { ImportRunView } from '#modules/imports/find-import-run'
import { asOwner } from '../support/database.ts'
import { beginImport, DATA_FOLDER, hasData, importFiles } from '../support/import-files.ts'
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

describe.skipIf(!hasData('olist'))('the Olist files', () => {
  let world: World
  let run: ImportRunView

  beforeAll(async () => {
    world = await makeWorld('olist')
    const started = performance.now()
    run = await importFiles(world.as('MANAGER'), 'olist', files(), { promisePrecision: 'DAY' })
    console.info(`${run.ordersCreated} orders in ${((performance.now() - started) / 1_000).toFixed(1)} s`)
  }, 120_000)

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

  test('with the written midnight taken as an instant, 335 were delivered after it', { timeout: 120_000 }, async () => {
    const other = await makeWorld('olist-instant')
    await importFiles(other.as('MANAGER'), 'olist', files(), { promisePrecision: 'INSTANT' })
    expect(await one(other, `${late} > l."originalDeliverBy"`)).toEqual({ orders: 335 })
  })

  test('no stock moved, nothing is reserved or committed', async () => {
    const counted = await one(
      world,
      `SELECT (SELECT count(*)::int FROM "StockMovement" WHERE "tenantId" = $1) AS movements,
        (SELECT count(*)::int FROM "Reservation" WHERE "tenantId" = $1) AS reservations,
        (SELECT count(*)::int FROM "Commitment" WHERE "tenantId" = $1) AS commitments`,
    )
    expect(counted).toEqual({ movements: 0, reservations: 0, commitments: 0 })
  })

  test("events carry the source's times and are recorded now", async () => {
    const counted = await rows(
      world,
      `SELECT type, count(*)::int AS events FROM "Event" WHERE "tenantId" = $1 AND at < '2019-01-01' AND "recordedAt" > now() - interval '1 hour'
        AND type LIKE ANY (ARRAY['order.%', 'shipment.%', 'payment.%']) GROUP BY 1 ORDER BY 1`,
    )
    expect(counted).toEqual([
      { type: 'order.cancelled', events: 40 },
      { type: 'order.completed', events: 3_898 },
      { type: 'order.confirmed', events: 3_994 },
      { type: 'order.placed', events: 4_000 },
      { type: 'payment.recorded', events: 4_161 },
      { type: 'shipment.delivered', events: 3_949 },
      { type: 'shipment.handed-over', events: 3_990 },
    ])
  })

  test('the same files again are the same run; read again under another option, no order changes', {
    timeout: 120_000,
  }, async () => {
    const manager = world.as('MANAGER')
    const known = beginImport(manager, 'olist', files(), { promisePrecision: 'DAY' })
    await expect(known).rejects.toMatchObject({ code: 'IMPORT_KNOWN', facts: { runId: run.id, status: 'COMPLETED' } })
    const before = await fingerprint(world)
    await expect(cancelImport(manager, { runId: run.id })).rejects.toMatchObject({ code: 'IMPORT_MOVED_ON' })
    const again = await importFiles(manager, 'olist', files(), { promisePrecision: 'DAY', createMissing: false })
    expect(again).toMatchObject({ status: 'COMPLETED', ordersCreated: 0, unchanged: 4_000, rejected: 0 })
    expect(await fingerprint(world)).toEqual(before)
  })
})

/** Everything but the bookkeeping of imports: row counts, versions and events. */
const fingerprint = (world: World) =>
  one(
    world,
    `SELECT (SELECT count(*)::int FROM "OrderLine" WHERE "tenantId" = $1) AS lines,
      (SELECT sum(version)::int FROM "Order" WHERE "tenantId" = $1) AS versions,
      (SELECT count(*)::int FROM "Payment" WHERE "tenantId" = $1) AS payments,
      (SELECT count(*)::int FROM "Shipment" WHERE "tenantId" = $1) AS shipments,
      (SELECT count(*)::int FROM "Customer" WHERE "tenantId" = $1) AS customers,
      (SELECT count(*)::int FROM "Location" WHERE "tenantId" = $1) AS locations,
      (SELECT count(*)::int FROM "Variant" WHERE "tenantId" = $1) AS variants,
      (SELECT count(*)::int FROM "SearchTerm" WHERE "tenantId" = $1) AS terms,
      (SELECT count(*)::int FROM "Event" WHERE "tenantId" = $1 AND type NOT LIKE 'import.%') AS events`,
  )
