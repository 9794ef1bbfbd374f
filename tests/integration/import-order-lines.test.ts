import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findImportRejects } from '#modules/imports/find-import-rejects'
import { findImportRuns } from '#modules/imports/find-import-runs'
import { rejectFile } from '#modules/imports/reject-file'
import { findByTerms } from '#modules/search/find-by-terms'
import { read } from '#platform/tenancy'
import { beginImport, importFiles } from '../support/import-files.ts'
import { makeWorld } from '../support/world.ts'

const path = join(import.meta.dirname, '..', 'fixtures', 'order-lines.csv')
const world = await makeWorld('lines')
const manager = world.as('MANAGER')
const run = await importFiles(manager, 'generic-order-lines', [path])

test('good orders come in, bad rows are returned with line, column, value and what is expected', async () => {
  expect(run).toMatchObject({
    status: 'COMPLETED',
    received: 10,
    accepted: 5,
    setAside: 0,
    rejected: 5,
    ordersCreated: 4,
  })
  const { rows } = await findImportRejects(manager, { runId: run.id }, { first: 20 })
  expect(rows.map(({ line, column, value, reason }) => ({ line, column, value, reason }))).toEqual([
    { line: 5, column: 'quantity', value: 'two', reason: 'NOT_A_QUANTITY' },
    { line: 6, column: null, value: 'A-3', reason: 'OTHER_ROW_REJECTED' },
    { line: 7, column: 'currency', value: 'XXX', reason: 'UNKNOWN_CURRENCY' },
    { line: 9, column: null, value: null, reason: 'BROKEN_ROW' },
    { line: 10, column: 'order', value: '', reason: 'MISSING' },
  ])
  expect(rows[1]?.expected).toContain('line 5')
  expect(rows[2]?.expected).toMatch(/status.*placed_at.*country.*unit_price/)
})

test('an order has its lines, money, customer, promise and places as the file tells', async () => {
  const order = await read(manager, (db) =>
    db.order.findFirst({
      where: { tenantId: world.tenantId, customerName: 'Ada Lovelace' },
      include: { orderLines: { orderBy: { position: 'asc' } }, orderCharges: true, payments: true, shipments: true },
    }),
  )
  expect(order).toMatchObject({
    origin: 'HISTORY',
    status: 'COMPLETED',
    fulfillmentStatus: 'DELIVERED',
    paymentStatus: 'PAID',
    subtotalMinor: 6030n,
    shippingMinor: 399n,
    totalMinor: 6429n,
    capturedMinor: 6429n,
    unitCount: 3,
  })
})

test('amounts with marked thousands are read, unknown SKUs are made, and the order is found by what people type', async () => {
  const [found] = await findByTerms(manager, { text: 'shelley 75012', objectTypes: ['Order'] })
  const order = await read(manager, (db) =>
    db.order.findFirst({ where: { id: found?.objectId ?? '' }, include: { orderLines: true } }),
  )
  expect(order).toMatchObject({ currency: 'EUR', totalMinor: 100_550n, status: 'CONFIRMED' })
  expect(order?.orderLines[0]).toMatchObject({ sku: 'NEW-SKU', unallocated: 1, shipped: 0 })
})

test('the rejected rows corrected and given again come in; the rest stays as it is', async () => {
  const pieces: string[] = []
  for await (const piece of rejectFile(manager, run, 'order-lines.csv')) pieces.push(piece)
  const text = pieces.join('')
  expect(text.split('\r\n')[0]).toContain('import_line,import_column,import_value,import_problem,import_expected')
  const fixed = text
    .replace(',two,', ',2,')
    .replace('2 March,lost,XXX', '2026-03-02 12:30:00,received,GBP')
    .replace(',-1,0,Nobody,,,,,Narnia', ',1,0,Nobody,,,,,GB')
    .split('\r\n')
    .filter((line) => !line.includes('BROKEN_ROW') && !line.startsWith(','))
    .join('\r\n')
  const again = await importFiles(manager, 'generic-order-lines', [{ name: 'fixed.csv', text: fixed }])
  expect(again).toMatchObject({ received: 3, accepted: 3, rejected: 0, ordersCreated: 2 })
  const original = readFileSync(path, 'utf8')
  const both = await importFiles(manager, 'generic-order-lines', [{ name: 'again.csv', text: `${original}\n` }])
  expect(both).toMatchObject({ ordersCreated: 0, unchanged: 4, accepted: 5, rejected: 5 })
})

test('an order that is here with other content is not overwritten', async () => {
  const [header, , , line] = readFileSync(path, 'utf8').split('\n')
  const text = `${header}\n${line?.replace('CANDLE,Candle,3', 'CANDLE,Candle,4')}\n`
  const changed = await importFiles(manager, 'generic-order-lines', [{ name: 'changed.csv', text }])
  expect(changed).toMatchObject({ accepted: 0, rejected: 1, ordersCreated: 0 })
  const { rows } = await findImportRejects(manager, { runId: changed.id }, { first: 5 })
  expect(rows[0]).toMatchObject({ reason: 'ORDER_KNOWN_WITH_OTHER_CONTENT', value: 'A-2' })
})

test('formulas are neutralized on the way out and read as they were on the way in', async () => {
  const text = 'order,placed_at,status,currency,sku,quantity,unit_price,note\nF-1,never,received,GBP,MUG-RED,1,1,=1+1\n'
  const bad = await importFiles(manager, 'generic-order-lines', [{ name: 'formula.csv', text }])
  const pieces: string[] = []
  for await (const piece of rejectFile(manager, bad, 'formula.csv')) pieces.push(piece)
  expect(pieces[1]).toContain(",'=1+1,")
  const fixed = pieces.join('').replace('never', '2026-01-01 00:00:00')
  await importFiles(manager, 'generic-order-lines', [{ name: 'formula-fixed.csv', text: fixed }])
  const [found] = await findByTerms(manager, { text: 'F-1', objectTypes: ['Order'] })
  const order = await read(manager, (db) => db.order.findFirst({ where: { id: found?.objectId ?? '' } }))
  expect(order?.note).toBe('=1+1')
})

test('what is no such file is refused before anything is written', async () => {
  const wrong = [{ name: 'wrong.csv', text: 'a,b\n1,2\n' }]
  await expect(beginImport(manager, 'generic-order-lines', wrong)).rejects.toMatchObject({ code: 'UNKNOWN_FILE' })
  await expect(beginImport(manager, 'nothing', wrong)).rejects.toMatchObject({ code: 'UNKNOWN_PROFILE' })
  await expect(beginImport(manager, 'generic-order-lines', [path, path], { channel: 'none' })).rejects.toMatchObject({
    code: 'FILE_GIVEN_TWICE',
  })
  await expect(
    beginImport(manager, 'olist', [{ name: 'o.csv', text: 'order_id,order_status,order_purchase_timestamp\n' }]),
  ).rejects.toMatchObject({ code: 'FILE_MISSING' })
  await expect(beginImport(world.as('SUPPORT_AGENT'), 'generic-order-lines', [path])).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
})

test('imports are listed newest first, page by page', async () => {
  const one = await findImportRuns(manager, {}, { first: 2 })
  expect(one.rows).toHaveLength(2)
  expect(one.hasNextPage).toBe(true)
  const two = await findImportRuns(manager, {}, { first: 50, after: one.cursors.at(-1) ?? null })
  expect(two.rows.at(-1)?.id).toBe(run.id)
})
