import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { findImportTotals, type ImportRunView } from '#modules/imports/find-import-run'
import { asOwner } from '../support/database.ts'
import { DATA_FOLDER, hasData, importFiles } from '../support/import-files.ts'
import { makeWorld, type World } from '../support/world.ts'

const file = join(DATA_FOLDER, 'uci-online-retail', 'online_retail_2010-12_to_2011-03.csv.gz')
const minutes = 60_000

describe.skipIf(!hasData('uci-online-retail'))('the invoice lines of UCI Online Retail', () => {
  let world: World
  let run: ImportRunView
  const rows = <T>(text: string) => asOwner(async (client) => (await client.query(text, [world.tenantId])).rows as T[])

  beforeAll(async () => {
    world = await makeWorld('uci')
    const started = performance.now()
    run = await importFiles(world.as('MANAGER'), 'uci-online-retail', [file])
    const seconds = (performance.now() - started) / 1_000
    console.info(`${run.received} rows, ${run.ordersCreated} orders in ${seconds.toFixed(1)} s`)
  }, 5 * minutes)

  test('each of 142,083 rows is accepted, set aside or rejected', () => {
    expect(run).toMatchObject({ status: 'COMPLETED', received: 142_083, rejected: 0, setAside: 2_603 + 777 })
    expect(run.accepted + run.setAside + run.rejected).toBe(run.received)
    expect(run.ordersCreated).toBe(5_200)
  })

  test('credit invoices and stock notes are kept, counted and totalled; together with the orders they are the file', async () => {
    const totals = await findImportTotals(world.as('MANAGER'), run)
    expect(totals.setAside).toEqual([
      { kind: 'RETURN', currency: 'GBP', rows: 2_603, groups: 1_123, amountMinor: '-26609494' },
      { kind: 'STOCK_NOTE', currency: 'GBP', rows: 777, groups: 568, amountMinor: '0' },
    ])
    const net =
      BigInt(totals.accepted.GBP ?? '0') + totals.setAside.reduce((sum, each) => sum + BigInt(each.amountMinor), 0n)
    expect(net).toBe(249_028_701n)
    const [stored] = await rows(`SELECT sum("totalMinor")::text AS total FROM "Order" WHERE "tenantId" = $1`)
    expect(stored).toEqual({ total: totals.accepted.GBP })
  })

  test('postage and fees are charges, to the penny, and never SKUs', async () => {
    expect(
      await rows(
        `SELECT kind, sum("amountMinor")::text AS minor FROM "OrderCharge" WHERE "tenantId" = $1 GROUP BY 1 ORDER BY 1`,
      ),
    ).toEqual([
      { kind: 'ADJUSTMENT', minor: '1205099' },
      { kind: 'FEE', minor: '1379109' },
      { kind: 'SHIPPING', minor: '8032029' },
    ])
    expect(
      await rows(`SELECT sku FROM "Variant" WHERE "tenantId" = $1
        AND (upper(sku) IN ('POST', 'DOT', 'C2', 'M', 'D', 'S', 'AMAZONFEE', 'BANK CHARGES') OR sku ILIKE 'gift\\_%')`),
    ).toEqual([])
  })

  test('goods, units, SKUs without regard to case, and customers are those of the file', async () => {
    const [counted] = await rows(`SELECT count(*)::int AS lines, sum(ordered)::int AS units,
      sum("subtotalMinor")::text AS goods FROM "OrderLine" WHERE "tenantId" = $1`)
    expect(counted).toEqual({ lines: 138_052, units: 1_406_660, goods: '265021958' })
    const [made] = await rows(`SELECT (SELECT count(*)::int FROM "Customer" WHERE "tenantId" = $1) AS customers,
      (SELECT count(DISTINCT "variantId")::int FROM "OrderLine" WHERE "tenantId" = $1) AS skus,
      (SELECT count(*)::int FROM "StockMovement" WHERE "tenantId" = $1) AS movements`)
    expect(made).toEqual({ customers: 2_134, skus: 3_094, movements: 0 })
  })
})
