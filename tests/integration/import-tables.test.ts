import { expect, test } from 'vitest'
import { findImportRejects } from '#modules/imports/find-import-rejects'
import type { ImportRunView } from '#modules/imports/find-import-run'
import { read } from '#platform/tenancy'
import { importFiles } from '../support/import-files.ts'
import { makeWorld } from '../support/world.ts'

const world = await makeWorld('tables')
const manager = world.as('MANAGER')
const table = (profile: string, ...lines: string[]): Promise<ImportRunView> =>
  importFiles(manager, profile, [{ name: `${profile}.csv`, text: `${lines.join('\n')}\n` }])
const problems = async (run: ImportRunView) => {
  const { rows } = await findImportRejects(manager, { runId: run.id }, { first: 100 })
  return rows.map(({ line, column, reason }) => ({ line, column, reason }))
}

test('products: good rows come in, bad ones are returned, the same again changes nothing', async () => {
  const rows = Array.from({ length: 1_200 }, (_, index) => `P-${index},Product ${index},${100 + index},9.99`)
  const run = await table('products', 'sku,title,weight_grams,price', ...rows, 'P-BAD,,1,1', 'P-5,Again,1,1')
  expect(run).toMatchObject({
    status: 'COMPLETED',
    received: 1_202,
    accepted: 1_200,
    rejected: 2,
    ordersCreated: 1_200,
  })
  expect(await problems(run)).toEqual([
    { line: 1_202, column: 'title', reason: 'MISSING' },
    { line: 1_203, column: 'sku', reason: 'TWICE_IN_FILE' },
  ])
  const again = await table('products', 'sku,title,weight_grams,price', ...rows)
  expect(again).toMatchObject({ accepted: 1_200, unchanged: 1_200, ordersCreated: 0 })
})

test('barcodes, kits, customers and locations', async () => {
  const barcodes = await table('barcodes', 'sku,barcode,packaging,factor', 'P-1,4006381333931,EACH,1', 'NONE,1,EACH,1')
  expect(barcodes).toMatchObject({ accepted: 1, rejected: 1 })
  const kits = await table('kits', 'kit_sku,component_sku,quantity', 'P-10,P-1,2', 'P-11,P-2,1', 'P-10,P-3,1')
  expect(kits).toMatchObject({ status: 'COMPLETED', received: 3, accepted: 3 })
  const customers = await table(
    'customers',
    'name,email,external_id',
    'Ada Lovelace,ada@example.com,7',
    'Bad,not mail,8',
  )
  expect(customers).toMatchObject({ accepted: 1, rejected: 1 })
  const locations = await table('locations', 'code,name,type,country', 'HULL,Hull,WAREHOUSE,GB', 'X,X,CASTLE,GB')
  expect(locations).toMatchObject({ accepted: 1, rejected: 1, ordersCreated: 1 })
})

test('opening stock is booked with its cost, once, into the main bin', async () => {
  const lines = [
    'sku,location,quantity,unit_cost,currency',
    'P-1,LEEDS,40,4.25,GBP',
    'P-2,HULL,7,,',
    'P-1,NOWHERE,1,,',
    'NONE,LEEDS,1,,',
    'P-3,LEEDS,-4,,',
  ]
  const run = await table('opening-stock', ...lines)
  expect(run).toMatchObject({ status: 'COMPLETED', received: 5, accepted: 2, rejected: 3 })
  expect(await problems(run)).toEqual([
    { line: 4, column: 'location', reason: 'WRONG_FORMAT' },
    { line: 5, column: 'sku', reason: 'UNKNOWN_SKU' },
    { line: 6, column: 'quantity', reason: 'NOT_A_NUMBER' },
  ])
  const levelOf = (sku: string) =>
    read(manager, (db) => db.stockLevel.findFirst({ where: { tenantId: world.tenantId, variant: { sku } } }))
  expect(await levelOf('P-1')).toMatchObject({ onHand: 40, sellable: 40, locationId: world.locations.leeds })
  expect(await levelOf('P-2')).toMatchObject({ onHand: 7 })
  const movement = await read(manager, (db) => db.stockMovement.findFirst({ where: { kind: 'OPENING', quantity: 40 } }))
  expect(movement).toMatchObject({ costCurrency: 'GBP' })
  expect(movement?.unitCost?.toString()).toBe('4.25')
  const again = await table('opening-stock', lines[0] ?? '', lines[1] ?? '', 'P-2,HULL,8,,')
  expect(again).toMatchObject({ accepted: 1, unchanged: 1, rejected: 1 })
  expect(await levelOf('P-2')).toMatchObject({ onHand: 7 })
})
