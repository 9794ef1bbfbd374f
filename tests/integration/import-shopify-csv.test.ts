import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findImportRejects } from '#modules/imports/find-import-rejects'
import { findByTerms } from '#modules/search/find-by-terms'
import { read } from '#platform/tenancy'
import { importFiles } from '../support/import-files.ts'
import { makeWorld } from '../support/world.ts'

const world = await makeWorld('shopify')
const manager = world.as('MANAGER')
const path = join(import.meta.dirname, '..', 'fixtures', 'shopify-orders.csv')
const run = await importFiles(manager, 'shopify-orders-csv', [path])

const orderOf = (externalId: string) =>
  read(manager, async (db) => {
    const reference = await db.externalReference.findFirst({
      where: { connection: 'channel:shopify', type: 'ORDER', value: externalId },
    })
    return db.order.findFirst({
      where: { id: reference?.objectId ?? '' },
      include: { orderLines: { orderBy: { position: 'asc' } }, orderCharges: true, payments: true, shipments: true },
    })
  })

test('continuation rows join their order; a bad line rejects its order and no other', async () => {
  expect(run).toMatchObject({ status: 'COMPLETED', received: 8, accepted: 6, rejected: 2, ordersCreated: 4 })
  const { rows } = await findImportRejects(manager, { runId: run.id }, { first: 5 })
  expect(rows.map(({ line, reason }) => ({ line, reason }))).toEqual([
    { line: 9, reason: 'UNKNOWN_WORD' },
    { line: 10, reason: 'OTHER_ROW_REJECTED' },
  ])
})

test('a discount of the order is spread over its lines, tax on top is added, the total is the shop’s', async () => {
  const order = await orderOf('#1001')
  expect(order).toMatchObject({
    placedAt: new Date('2026-01-15T16:00:00Z'),
    subtotalMinor: 4999n,
    discountMinor: 500n,
    shippingMinor: 500n,
    taxMinor: 360n,
    totalMinor: 5359n,
    sourceTotalMinor: 5359n,
    paymentStatus: 'PAID',
    fulfillmentStatus: 'SHIPPED',
    shipToPostcode: '85004',
    tags: ['vip', 'gift'],
    note: 'Leave at door,\n"ring twice"',
  })
  expect(order?.orderLines.map(({ discountMinor }) => discountMinor)).toEqual([400n, 100n])
  expect(order?.shipments[0]?.handedOverAt).toEqual(new Date('2026-01-16T22:00:00Z'))
})

test('tax inside the prices is not added; lines stand where their own column says; a part was given back', async () => {
  const order = await orderOf('#1002')
  expect(order).toMatchObject({
    taxMinor: 910n,
    discountMinor: 300n,
    totalMinor: 5700n,
    paymentStatus: 'PARTIALLY_REFUNDED',
  })
  expect(order).toMatchObject({ fulfillmentStatus: 'PARTIALLY_SHIPPED', refundedMinor: 3000n })
  expect(order?.orderLines.map(({ shipped, unallocated }) => [shipped, unallocated])).toEqual([
    [1, 0],
    [0, 3],
  ])
})

test('a cancelled order keeps its time; its payment is void and nobody is made its customer', async () => {
  const order = await orderOf('#1003')
  expect(order).toMatchObject({ status: 'CANCELLED', paymentStatus: 'VOIDED', customerId: null })
  expect(order?.cancelledAt).toEqual(new Date('2026-01-22T16:00:00Z'))
  expect(order?.orderLines[0]).toMatchObject({ ordered: 1, cancelled: 1 })
})

test('yen have no cents; a line without a SKU is known by its name; what is owed is not taken as paid', async () => {
  const order = await orderOf('#1004')
  expect(order).toMatchObject({ currency: 'JPY', totalMinor: 2000n, capturedMinor: 0n, paymentStatus: 'UNPAID' })
  expect(order?.orderLines[0]?.sku).toBe('Gift wrap')
  expect(order?.payments[0]).toMatchObject({ status: 'PENDING', method: 'BANK_TRANSFER', amountMinor: 2000n })
})

test('an order is found by the number that the shop gave it', async () => {
  const found = await findByTerms(manager, { text: '#1001', objectTypes: ['Order'] })
  const order = await orderOf('#1001')
  expect(found.map(({ objectId }) => objectId)).toContain(order?.id)
})
