import { expect, test } from 'vitest'
import { type RowOutcome, readOutcomes } from '#lib/batch-rows'
import { findBarcodes } from '#modules/catalog/find-barcodes'
import { findCurrentKits } from '#modules/catalog/find-kits'
import { findProductByCode } from '#modules/catalog/find-products'
import { findVariants, findVariantsBySku } from '#modules/catalog/find-variants'
import { importBarcodes } from '#modules/catalog/import-barcodes'
import { importKits } from '#modules/catalog/import-kits'
import { importProducts } from '#modules/catalog/import-products'
import { countStatements } from '#platform/statements'
import { read } from '#platform/tenancy'
import { makeWorld } from '../support/world.ts'

const world = await makeWorld()
const manager = world.as('MANAGER')

const rowsOf = (...cells: Record<string, string>[]) => ({
  rows: cells.map((each, index) => ({ line: index + 2, cells: each })),
})
const inShort = (answer: { outcomes: readonly string[] }) =>
  readOutcomes(answer).map((each: RowOutcome) =>
    each.outcome === 'REJECTED' ? `${each.line} ${each.column} ${each.reason}` : `${each.line} ${each.outcome}`,
  )

test('good rows of a product table are taken, bad ones come back with column, value and what is expected', async () => {
  const answer = await importProducts(
    manager,
    rowsOf(
      {
        sku: 'I-1',
        title: 'One',
        product_code: 'family',
        product_title: 'Family',
        weight_grams: '120',
        status: 'active',
        price: '4.20',
      },
      {
        sku: 'I-2',
        title: 'Two',
        product_code: 'family',
        weight_grams: '130',
        hs_code: '691110',
        origin_country: 'de',
      },
      { sku: '', title: 'No SKU' },
      { sku: 'I-4', title: 'Four', weight_grams: '1.5' },
      { sku: 'I-5', title: 'Five', status: 'ACTIVE' },
      { sku: 'I-1', title: 'One again' },
      { sku: 'I-7', title: 'Seven', price: '1,50' },
    ),
  )
  expect(answer).toMatchObject({ received: 7, created: 2, updated: 0, unchanged: 0, rejected: 5 })
  expect(inShort(answer)).toEqual([
    '2 CREATED',
    '3 CREATED',
    '4 sku MISSING',
    '5 weight_grams NOT_A_NUMBER',
    '6 weight_grams NOT_READY_FOR_SALE',
    '7 sku TWICE_IN_FILE',
    '8 price NOT_AN_AMOUNT',
  ])
  expect(readOutcomes(answer)[3]).toMatchObject({ value: '1.5', expected: 'a whole number from 1 to 100000000' })
  expect(await findProductByCode(manager, 'family')).toMatchObject({ title: 'Family', status: 'ACTIVE' })
  expect(await findVariantsBySku(manager, ['I-1', 'I-2'])).toMatchObject([
    { status: 'ACTIVE', price: { amount: 420n, currency: 'GBP' } },
    { status: 'DRAFT', customs: { hsCode: '691110', originCountry: 'DE' } },
  ])
  expect((await findVariants(manager, { search: 'I-2' }, { first: 5 })).rows).toHaveLength(1)
})

test('the same table again changes nothing; another says what changed, before and after, and keeps what it does not say', async () => {
  const table = rowsOf({ sku: 'R-1', title: 'Rake', weight_grams: '900', brand: 'Acme', length_mm: '1500' })
  await importProducts(manager, table)
  expect(await importProducts(manager, table)).toMatchObject({ unchanged: 1, created: 0, updated: 0 })
  const change = await importProducts(manager, rowsOf({ sku: 'R-1', title: 'Garden rake', status: 'ACTIVE' }))
  expect(change).toMatchObject({ updated: 1 })
  const [variant] = await findVariantsBySku(manager, ['R-1'])
  expect(variant).toMatchObject({
    title: 'Garden rake',
    weightGrams: 900,
    lengthMillimeters: 1500,
    status: 'ACTIVE',
    version: 2,
  })
  const events = await read(manager, (db) =>
    db.event.findMany({ where: { eventObjects: { some: { objectId: variant?.id ?? '' } } }, orderBy: { id: 'asc' } }),
  )
  expect(
    events.map(({ data }) => (data as { changes: { field: string }[] }).changes.map(({ field }) => field)),
  ).toEqual([expect.arrayContaining(['sku', 'title', 'weightGrams']), ['status', 'title', 'status']])
  const back = await importProducts(manager, rowsOf({ sku: 'R-1', title: 'Garden rake', status: 'DRAFT' }))
  expect(inShort(back)).toEqual(['2 status STATE_REFUSED'])
})

test('five hundred rows cost as many statements as one', async () => {
  const table = (from: number, count: number) =>
    rowsOf(
      ...Array.from({ length: count }, (_, index) => ({
        sku: `M-${from + index}`,
        title: `Item ${index}`,
        weight_grams: '5',
      })),
    )
  await importProducts(manager, table(0, 2))
  const one = await countStatements(() => importProducts(manager, table(10, 1)))
  const many = await countStatements(() => importProducts(manager, table(1000, 500)))
  expect(many.result).toMatchObject({ created: 500 })
  expect(many.log.count).toBe(one.log.count)
})

test('two imports of the same new SKUs at once make each once', async () => {
  const table = rowsOf(...Array.from({ length: 20 }, (_, index) => ({ sku: `TWIN-${index}`, title: 'Twin' })))
  const answers = await Promise.all([importProducts(manager, table), importProducts(manager, table)])
  expect(answers.map(({ created, unchanged }) => [created, unchanged]).sort()).toEqual([
    [0, 20],
    [20, 0],
  ])
})

test('barcodes are taken, changed and refused one by one', async () => {
  const first = await importBarcodes(
    manager,
    rowsOf(
      { sku: 'MUG-BLUE', barcode: '4006381333931' },
      { sku: 'MUG-BLUE', barcode: '14006381333938', packaging: 'case', factor: '12' },
      { sku: 'NOPE', barcode: 'HOUSE-1' },
      { sku: 'MUG-RED', barcode: '4006381333930' },
      { sku: 'MUG-RED', barcode: '04006381333931' },
      { sku: 'MUG-RED', barcode: 'HOUSE-2', packaging: 'INNER' },
    ),
  )
  expect(inShort(first)).toEqual([
    '2 CREATED',
    '3 CREATED',
    '4 sku UNKNOWN_SKU',
    '5 barcode WRONG_FORMAT',
    '6 barcode TWICE_IN_FILE',
    '7 factor NOT_A_NUMBER',
  ])
  const second = await importBarcodes(
    manager,
    rowsOf(
      { sku: 'MUG-BLUE', barcode: '4006381333931' },
      { sku: 'MUG-BLUE', barcode: '14006381333938', packaging: 'CASE', factor: '24' },
      { sku: 'MUG-RED', barcode: '04006381333931' },
    ),
  )
  expect(inShort(second)).toEqual(['2 UNCHANGED', '3 UPDATED', '4 barcode ALREADY_TAKEN'])
  const barcodes = await findBarcodes(manager, [world.variants['MUG-BLUE'] ?? ''])
  expect(barcodes.map(({ value, factor }) => `${value} ${factor}`)).toEqual([
    '4006381333931 1',
    '5000000000000 1',
    '14006381333938 24',
  ])
  const found = await findVariants(manager, { search: '14006381333938' }, { first: 5 })
  expect(found.rows.map(({ sku }) => sku)).toEqual(['MUG-BLUE'])
})

test('a kit is taken whole or not at all, and gets a version only when its recipe differs', async () => {
  await importProducts(manager, rowsOf({ sku: 'SET-A', title: 'Set A' }, { sku: 'SET-B', title: 'Set B' }))
  const table = rowsOf(
    { kit_sku: 'SET-A', component_sku: 'MUG-BLUE', quantity: '2', price_share: '0.4' },
    { kit_sku: 'SET-A', component_sku: 'TEAPOT', quantity: '1', price_share: '0.6' },
    { kit_sku: 'SET-B', component_sku: 'TRAY', quantity: '1' },
    { kit_sku: 'SET-B', component_sku: 'MUG-RED', quantity: 'many' },
    { kit_sku: 'GIFT-SET', component_sku: 'SET-A', quantity: '1' },
    { kit_sku: 'NOPE', component_sku: 'TRAY', quantity: '1' },
  )
  expect(inShort(await importKits(manager, table))).toEqual([
    '2 CREATED',
    '3 CREATED',
    '4 null OTHER_ROW_REJECTED',
    '5 quantity NOT_A_NUMBER',
    '6 component_sku KIT_REFUSED',
    '7 kit_sku UNKNOWN_SKU',
  ])
  const again = rowsOf(...table.rows.slice(0, 2).map(({ cells }) => cells))
  expect(inShort(await importKits(manager, again))).toEqual(['2 UNCHANGED', '3 UNCHANGED'])
  const [setA] = await findVariantsBySku(manager, ['SET-A'])
  const [kit] = await findCurrentKits(manager, [setA?.id ?? ''])
  expect(kit).toMatchObject({
    version: 1,
    components: [{ sku: 'MUG-BLUE', priceShare: '0.400000' }, { sku: 'TEAPOT' }],
  })
  const changed = await importKits(
    manager,
    rowsOf({ kit_sku: 'SET-A', component_sku: 'TRAY', quantity: '1', ship_together: 'no' }),
  )
  expect(changed).toMatchObject({ updated: 1 })
  expect((await findCurrentKits(manager, [setA?.id ?? '']))[0]).toMatchObject({ version: 2, shipTogether: false })
})

test('who may not import, does not; a batch too large or with a line twice is refused whole', async () => {
  const row = { sku: 'X', title: 'X' }
  await expect(importProducts(world.as('PLANNER'), rowsOf(row))).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const large = { rows: Array.from({ length: 501 }, (_, index) => ({ line: index + 1, cells: row })) }
  await expect(importProducts(manager, large)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  const twice = {
    rows: [
      { line: 2, cells: row },
      { line: 2, cells: row },
    ],
  }
  await expect(importProducts(manager, twice)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  expect(await findVariantsBySku(manager, ['X'])).toEqual([])
})
