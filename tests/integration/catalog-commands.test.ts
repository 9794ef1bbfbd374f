import { expect, test } from 'vitest'
import { activateProduct } from '#modules/catalog/activate-product'
import { addBarcode } from '#modules/catalog/add-barcode'
import { addVariant } from '#modules/catalog/add-variant'
import { archiveProduct } from '#modules/catalog/archive-product'
import { createProduct } from '#modules/catalog/create-product'
import { defineKit } from '#modules/catalog/define-kit'
import { discontinueProduct } from '#modules/catalog/discontinue-product'
import { findBarcodes } from '#modules/catalog/find-barcodes'
import { findCurrentKits, findKitVersions } from '#modules/catalog/find-kits'
import { findProductByCode } from '#modules/catalog/find-products'
import { findVariantByCode } from '#modules/catalog/find-variant-by-code'
import { findVariants, findVariantsById, findVariantsBySku } from '#modules/catalog/find-variants'
import { holdVariant } from '#modules/catalog/hold-variant'
import { releaseVariant } from '#modules/catalog/release-variant'
import { removeBarcode } from '#modules/catalog/remove-barcode'
import { restoreProduct } from '#modules/catalog/restore-product'
import { updateProduct } from '#modules/catalog/update-product'
import { updateVariant } from '#modules/catalog/update-variant'
import { newId } from '#platform/ids'
import { countStatements } from '#platform/statements'
import { read } from '#platform/tenancy'
import { makeWorld } from '../support/world.ts'

const world = await makeWorld()
const stranger = (await makeWorld('stranger')).as('ADMINISTRATOR')
const manager = world.as('MANAGER')
const soon = new Date(Date.now() + 3_600_000).toISOString()
const eventsOf = (objectId: string) =>
  read(manager, (db) => db.event.findMany({ where: { eventObjects: { some: { objectId } } }, orderBy: { id: 'asc' } }))

let made = 0
async function makeProduct(more: object = {}) {
  made += 1
  const sku = `SKU-${made}`
  const variant = { sku, weightGrams: 300, ...more }
  const product = await createProduct(manager, { code: `p-${made}`, title: `Product ${made}`, variants: [variant] })
  return { ...product, sku, variantId: product.variantIds[0] ?? '' }
}
const variantOf = (id: string, now = manager.now) => findVariantsById({ ...manager, now }, [id]).then(([row]) => row)

test('a product is made with variants and barcodes as drafts, in one event, and found by SKU, title and barcode', async () => {
  const barcodes = [{ value: '5000159407236' }, { value: '15000159407233', packaging: 'CASE', factor: 24 }] as const
  const blue = {
    sku: 'BOWL-BLUE',
    title: 'Bowl, blue',
    price: { amount: '12.90', currency: 'GBP' },
    barcodes: [...barcodes],
  }
  const red = { sku: 'BOWL-RED', weightGrams: 400, preorderOn: '2027-01-15' }
  const { id, variantIds } = await createProduct(manager, {
    code: 'bowl',
    title: 'Breakfast bowl',
    variants: [blue, red],
  })
  expect(await findProductByCode(manager, 'bowl')).toMatchObject({ id, status: 'DRAFT', version: 1 })
  const variants = await findVariantsBySku(manager, ['BOWL-BLUE', 'BOWL-RED'])
  expect(variants).toMatchObject([
    { id: variantIds[0], title: 'Bowl, blue', price: { amount: 1290n, currency: 'GBP' }, status: 'DRAFT' },
    { id: variantIds[1], title: 'Breakfast bowl', preorderOn: '2027-01-15', price: null },
  ])
  expect(await eventsOf(variantIds[1] ?? '')).toMatchObject([{ type: 'product.created' }])
  const found = async (search: string) =>
    (await findVariants(manager, { search }, { first: 10 })).rows.map(({ sku }) => sku)
  expect(await found('bowl-')).toEqual(['BOWL-BLUE', 'BOWL-RED'])
  expect(await found('breakf')).toEqual(['BOWL-RED'])
  expect(await found('blue bowl')).toEqual(['BOWL-BLUE'])
  expect(await found('5000159407236')).toEqual(['BOWL-BLUE'])
  expect(await found('nothing like it')).toEqual([])
})

test('taken codes, SKUs and barcodes are refused, in any spelling, and nothing is left behind', async () => {
  const upc = '036000291452'
  const { sku } = await makeProduct({ barcodes: [{ value: upc }] })
  const attempt = (variants: { sku: string; barcodes?: { value: string }[] }[], code = 'fresh') =>
    createProduct(manager, { code, title: 'T', variants })
  await expect(attempt([{ sku }])).rejects.toMatchObject({ code: 'SKU_TAKEN', facts: { skus: [sku] } })
  await expect(attempt([{ sku: 'N' }, { sku: 'N' }])).rejects.toMatchObject({
    code: 'SKU_TAKEN',
    facts: { skus: ['N'] },
  })
  const ean = attempt([{ sku: 'N', barcodes: [{ value: `0${upc}` }] }])
  await expect(ean).rejects.toMatchObject({ code: 'BARCODE_TAKEN' })
  const wrong = attempt([{ sku: 'N', barcodes: [{ value: '5000159407230' }] }])
  await expect(wrong).rejects.toMatchObject({ code: 'BARCODE_REFUSED', facts: { expected: '5000159407236' } })
  await expect(attempt([{ sku: 'N' }], `p-${made}`)).rejects.toMatchObject({ code: 'CODE_TAKEN' })
  expect(await findProductByCode(manager, 'fresh')).toBeNull()
  expect(await findVariantsBySku(manager, ['N'])).toEqual([])
})

test('of many that take one SKU at once exactly one gets it', async () => {
  const attempt = (index: number) =>
    createProduct(manager, { code: `race-${index}`, title: 'Race', variants: [{ sku: 'RACE', weightGrams: 1 }] })
  const outcomes = await Promise.allSettled(Array.from({ length: 8 }, (_, index) => attempt(index)))
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason.code] : []))
  expect(new Set(refused)).toEqual(new Set(['SKU_TAKEN']))
})

test('a variant lives from draft to archive, and its product with it', async () => {
  const { id, sku, variantId } = await makeProduct({ weightGrams: null })
  const act = { productId: id }
  await expect(activateProduct(manager, act)).rejects.toMatchObject({
    code: 'NOT_READY_FOR_SALE',
    facts: { sku, missing: ['weightGrams'] },
  })
  await updateVariant(manager, { variantId, weightGrams: 200 })
  await activateProduct(manager, act)
  expect((await variantOf(variantId))?.status).toBe('ACTIVE')
  await expect(archiveProduct(manager, act)).rejects.toMatchObject({ code: 'PRODUCT_STATE_REFUSED' })
  const sister = await addVariant(manager, { productId: id, variant: { sku: `${sku}-B`, weightGrams: 5 } })
  await discontinueProduct(manager, act)
  expect((await findProductByCode(manager, `p-${made}`))?.status).toBe('DISCONTINUED')
  expect((await variantOf(sister.id))?.status).toBe('DRAFT')
  await archiveProduct(manager, act)
  expect((await findProductByCode(manager, `p-${made}`))?.status).toBe('ARCHIVED')
  await restoreProduct(manager, { ...act, variantIds: [sister.id] })
  expect(await findProductByCode(manager, `p-${made}`)).toMatchObject({ status: 'DRAFT' })
})

test('what lies in stock is not archived', async () => {
  const variantId = world.variants.CANDLE ?? ''
  await world.stock('CANDLE', 'leeds', 3)
  const productId = (await variantOf(variantId))?.productId ?? ''
  await discontinueProduct(manager, { productId })
  const archive = archiveProduct(manager, { productId })
  await expect(archive).rejects.toMatchObject({ code: 'VARIANT_HOLDS_STOCK', facts: { sku: 'CANDLE', onHand: 3 } })
})

test('changes say before and after and answer to their version; a new SKU is found, the old one is not', async () => {
  const { id, variantId, sku } = await makeProduct()
  await updateProduct(manager, { productId: id, brand: 'Acme' }, { expectedVersion: 1 })
  const change = { variantId, sku: `${sku}-NEW`, price: { amount: '3.50', currency: 'GBP' } }
  await updateVariant(manager, change, { expectedVersion: 1 })
  await expect(updateVariant(manager, { variantId, title: 'x' }, { expectedVersion: 1 })).rejects.toMatchObject({
    code: 'STALE_VERSION',
  })
  await expect(updateVariant(manager, change)).rejects.toMatchObject({ code: 'NOTHING_TO_CHANGE' })
  const [, event] = await eventsOf(variantId)
  expect(event?.data).toMatchObject({
    changes: [
      { object: `Variant:${variantId}`, field: 'sku', before: sku, after: `${sku}-NEW` },
      { field: 'priceMinor', before: null, after: '350' },
      { field: 'priceCurrency', before: null, after: 'GBP' },
    ],
  })
  expect((await findVariants(manager, { search: `${sku}-NEW` }, { first: 5 })).rows).toHaveLength(1)
  await expect(updateVariant(manager, { variantId, sku: 'MUG-BLUE' })).rejects.toMatchObject({ code: 'SKU_TAKEN' })
})

test('a hold ends by itself or by hand', async () => {
  const { variantId } = await makeProduct()
  await holdVariant(manager, { variantId, reason: 'Recall', until: soon })
  expect(await variantOf(variantId)).toMatchObject({ heldReason: 'Recall', heldUntil: new Date(soon) })
  expect(await variantOf(variantId, new Date(soon))).toMatchObject({ heldReason: null, heldUntil: null })
  const held = await findVariants(manager, { isHeld: true }, { first: 10 })
  expect(held.rows.map(({ id }) => id)).toEqual([variantId])
  await releaseVariant(manager, { variantId })
  await expect(releaseVariant(manager, { variantId })).rejects.toMatchObject({ code: 'VARIANT_NOT_HELD' })
})

test('a scan means its variant: piece, case, GS1 code, typed SKU; one statement', async () => {
  const { variantId, sku } = await makeProduct()
  await addBarcode(manager, { variantId, value: '4006381333931' })
  const box = await addBarcode(manager, { variantId, value: '14006381333938', packaging: 'CASE', factor: 12 })
  const scan = (code: string) => findVariantByCode(manager, code)
  expect(await scan('4006381333931')).toMatchObject({ variantId, units: 1, packaging: 'EACH', matchedBy: 'BARCODE' })
  expect(await scan('04006381333931')).toMatchObject({ variantId, units: 1 })
  expect(await scan(']C10114006381333938')).toMatchObject({ variantId, units: 12, packaging: 'CASE' })
  expect(await scan('(01)04006381333931(10)LOT7(17)270131')).toMatchObject({
    ...{ variantId, units: 1, lot: 'LOT7', expiresOn: '2027-01-31' },
  })
  expect(await scan(sku.toLowerCase())).toMatchObject({ variantId, matchedBy: 'SKU' })
  expect(await scan('4006381333930')).toBeNull()
  expect(await scan('x'.repeat(5000))).toBeNull()
  const { log } = await countStatements(() => scan(sku))
  expect(log.count).toBe(1)
  await removeBarcode(manager, { variantId, barcodeId: box.barcodeId })
  expect(await scan('14006381333938')).toBeNull()
  expect((await findBarcodes(manager, [variantId])).map(({ value }) => value)).toEqual(['4006381333931'])
})

test('a kit gets versions of its recipe; the earlier ones stay as they were', async () => {
  const { MUG, TEAPOT } = { MUG: world.variants['MUG-BLUE'] ?? '', TEAPOT: world.variants.TEAPOT ?? '' }
  const { variantId, sku } = await makeProduct({ weightGrams: null })
  const first = await defineKit(manager, { variantId, components: [{ variantId: MUG, quantity: 2 }] })
  expect(first).toMatchObject({ kitVersion: 1, version: 2 })
  await defineKit(manager, {
    variantId,
    shipTogether: false,
    components: [
      { variantId: MUG, quantity: 1 },
      { variantId: TEAPOT, quantity: 1 },
    ],
  })
  const [current] = await findCurrentKits(manager, [variantId])
  expect(current).toMatchObject({ version: 2, shipTogether: false })
  expect(current?.components).toMatchObject([
    { sku: 'MUG-BLUE', quantity: 1, priceShare: '0.272152' },
    { sku: 'TEAPOT', quantity: 1, priceShare: '0.727848' },
  ])
  expect((await findKitVersions(manager, variantId)).map(({ components }) => components.length)).toEqual([2, 1])
  const define = (kit: string, component: string) =>
    defineKit(manager, { variantId: kit, components: [{ variantId: component, quantity: 1 }] })
  await expect(define(variantId, variantId)).rejects.toMatchObject({ facts: { problem: 'CONTAINS_ITSELF' } })
  const other = await makeProduct()
  await expect(define(other.variantId, variantId)).rejects.toMatchObject({ facts: { problem: 'CONTAINS_KIT', sku } })
  await expect(define(TEAPOT, other.variantId)).rejects.toMatchObject({ facts: { problem: 'IS_COMPONENT' } })
  await world.stock('TRAY', 'leeds', 1)
  const stocked = define(world.variants.TRAY ?? '', other.variantId)
  await expect(stocked).rejects.toMatchObject({ code: 'VARIANT_HOLDS_STOCK' })
  await expect(define(other.variantId, newId())).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('who may not, may not, and nothing changes', async () => {
  const variantId = world.variants.LAMP ?? ''
  const hold = { variantId, reason: 'x', until: soon }
  await expect(holdVariant(world.as('WAREHOUSE'), hold)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(holdVariant(stranger, hold)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(addBarcode(stranger, { variantId, value: 'HOUSE-1' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const kit = defineKit(stranger, { variantId, components: [{ variantId: world.variants.TRAY ?? '', quantity: 1 }] })
  await expect(kit).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(findVariants(world.with('order:read'), {}, { first: 5 })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect(await findVariantByCode(stranger, 'no such thing')).toBeNull()
  expect(await variantOf(variantId)).toMatchObject({ heldReason: null, version: 1 })
  expect(await eventsOf(variantId)).toEqual([])
})
