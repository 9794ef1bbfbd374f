import { beforeEach, describe, expect, test } from 'vitest'
import { placeOrder } from '#modules/capture/place-order'
import { applyOrderChange } from '#modules/order-changes/apply-order-change'
import { changeOrderAddress } from '#modules/order-changes/change-order-address'
import { findOrderChanges } from '#modules/order-changes/find-order-changes'
import { proposeOrderChange } from '#modules/order-changes/propose-order-change'
import { findByTerms } from '#modules/search/find-by-terms'
import { read } from '#platform/tenancy'
import { homeInLondon, type OrderRequest, orderInput } from '../support/order-input.ts'
import { brokenInvariants, levelAt, orderAt, orderRows } from '../support/order-stages.ts'
import { makeWorld, type World } from '../support/world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld()
  for (const sku of ['MUG-BLUE', 'TEAPOT']) await world.stock(sku, 'leeds', 20)
})

const agent = () => world.as('SUPPORT_AGENT')
const reason = 'The customer called.'
const inParis = { name: 'Ada Lovelace', line1: '1 Rue de Rivoli', city: 'Paris', postcode: '75001', country: 'FR' }

const mugs = (quantity: number): OrderRequest['lines'] => [
  {
    sku: 'MUG-BLUE',
    quantity,
    unitPrice: '10',
    taxLines: [{ title: 'VAT', amount: String(quantity * 2), isIncluded: false, collectedBy: 'MERCHANT' }],
  },
]

const placed = async (more: Partial<OrderRequest> = {}) => {
  const { id } = await placeOrder(world.as('MANAGER'), orderInput(world, more))
  return { id, lineIds: (await orderRows(world, id)).lines.map((line) => line.id) }
}

const quantities = (orderId: string, lineId: string | undefined, quantity: number) =>
  proposeOrderChange(agent(), {
    orderId,
    kind: 'QUANTITIES',
    reason,
    lines: [{ orderLineId: lineId ?? '', quantity }],
    putBack: 'DONE',
  })

const changeOf = async (id: string) => (await findOrderChanges(agent(), { ids: [id] }, { first: 1 })).rows[0]

/** What a proposal must leave as it was: everything but the change itself and its event. */
const orderOnly = async (id: string) => {
  const { order, lines, parts, shipments } = await orderRows(world, id)
  return { order, lines, parts, shipments }
}

describe('quantities', () => {
  test('a proposal says what it would do and changes nothing; applying does exactly that', async () => {
    const { id, lineIds } = await placed({ lines: mugs(5) })
    const before = await orderOnly(id)
    const proposed = await quantities(id, lineIds[0], 3)
    expect(await orderOnly(id)).toEqual(before)
    const preview = (await changeOf(proposed.id))?.preview
    expect(preview).toMatchObject({
      status: 'APPLIED',
      parts: [{ stage: 'BEFORE_PICKING', treatment: 'AT_ONCE', units: 2 }],
      lines: [{ sku: 'MUG-BLUE', before: 5, after: 3 }],
      money: { totalBefore: '6000', totalAfter: '3600', collectMinor: '0' },
    })
    const applied = await applyOrderChange(agent(), { orderChangeId: proposed.id })
    expect(applied).toMatchObject({ status: 'APPLIED', orderId: id })
    expect((await changeOf(proposed.id))?.outcome).toEqual({ ...preview, awaits: undefined })
    const { order, lines, parts } = await orderRows(world, id)
    expect(order).toMatchObject({ totalMinor: 3600n, subtotalMinor: 3000n, taxMinor: 600n, status: 'CONFIRMED' })
    expect(lines).toMatchObject([{ originallyOrdered: 5, ordered: 5, cancelled: 2, reserved: 3 }])
    expect(parts[0]?.fulfillmentOrderLines).toMatchObject([
      { quantity: 5, cancelled: 2, reservations: [{ quantity: 3 }] },
    ])
    expect(await levelAt(world)).toMatchObject({ reserved: 3 })
    expect(await brokenInvariants(world)).toEqual([])
  })

  test('more units are routed to where they can be shipped, at the same price and tax', async () => {
    const { id, lineIds } = await placed({ lines: mugs(2) })
    const { id: orderChangeId } = await quantities(id, lineIds[0], 5)
    await applyOrderChange(agent(), { orderChangeId })
    const { order, lines, parts } = await orderRows(world, id)
    expect(order).toMatchObject({ totalMinor: 6000n, taxMinor: 1000n, unitCount: 5 })
    expect(lines).toMatchObject([{ originallyOrdered: 2, ordered: 5, reserved: 5, taxLines: [{ amount: '10.00' }] }])
    expect(parts).toMatchObject([{ units: 2 }, { units: 3 }])
    expect((await changeOf(orderChangeId))?.outcome?.newParts).toEqual([`${order.number}-F2`])
    expect(await brokenInvariants(world)).toEqual([])
  })

  test('more than stock allows, more than has stayed, and nothing at all are refused with the facts', async () => {
    const { id, lineIds } = await placed({ lines: mugs(2) })
    await expect(quantities(id, lineIds[0], 40)).rejects.toMatchObject({
      code: 'STOCK_ALLOWS_LESS',
      facts: { sku: 'MUG-BLUE', asked: 38, missing: 20 },
    })
    await expect(quantities(id, lineIds[0], 2)).rejects.toMatchObject({ code: 'NOTHING_TO_CHANGE' })
    const shipped = await orderAt(world, 'SHIPPED', 3)
    const [line] = (await orderRows(world, shipped.id)).lines
    await expect(quantities(shipped.id, line?.id, 1)).rejects.toMatchObject({
      code: 'MORE_THAN_CHANGEABLE',
      facts: { sku: 'MUG-BLUE', asked: 2, changeable: 0, shipped: 3 },
    })
  })

  test('part of a packed parcel comes out of it, its label is voided, the rest can be labelled again', async () => {
    const { id } = await orderAt(world, 'LABELLED', 3)
    const [line] = (await orderRows(world, id)).lines
    const { id: orderChangeId } = await quantities(id, line?.id, 1)
    await applyOrderChange(agent(), { orderChangeId })
    const { lines, parts, shipments } = await orderRows(world, id)
    expect(lines).toMatchObject([{ cancelled: 2, packed: 1 }])
    expect(parts).toMatchObject([
      { status: 'IN_PROGRESS', fulfillmentOrderLines: [{ picked: 1, packed: 1, cancelled: 2 }] },
    ])
    expect(shipments).toMatchObject([{ status: 'VOIDED' }])
    const packages = await read(agent(), (db) =>
      db.package.findMany({ where: { fulfillmentOrder: { orderId: id } }, include: { packageLines: true } }),
    )
    expect(packages).toMatchObject([{ shipmentId: null, packageLines: [{ quantity: 1 }] }])
    expect(await brokenInvariants(world)).toEqual([])
  })

  test('of a kit, whole kits are cancelled with every component', async () => {
    const { id, lineIds } = await placed({ lines: [{ sku: 'GIFT-SET', quantity: 3, unitPrice: '55' }] })
    const { id: orderChangeId } = await quantities(id, lineIds[0], 1)
    await applyOrderChange(agent(), { orderChangeId })
    const { lines } = await orderRows(world, id)
    expect(lines).toMatchObject([{ ordered: 3, cancelled: 2, reserved: 1 }])
    expect(await levelAt(world)).toMatchObject({ reserved: 2 })
    expect(await levelAt(world, 'TEAPOT')).toMatchObject({ reserved: 1 })
    expect(await brokenInvariants(world)).toEqual([])
  })

  test('what waits for stock is taken first, and its claim ends', async () => {
    const { id, lineIds } = await placed({ lines: mugs(24) })
    const { id: orderChangeId } = await quantities(id, lineIds[0], 19)
    await applyOrderChange(agent(), { orderChangeId })
    const { lines } = await orderRows(world, id)
    expect(lines[0]).toMatchObject({ cancelled: 5, backordered: 0, unallocated: 0, reserved: 19 })
    expect(await read(agent(), (db) => db.commitment.count({ where: { orderId: id } }))).toBe(0)
    expect(await brokenInvariants(world)).toEqual([])
  })
})

describe('address, service and contact', () => {
  test('another address in the same country changes the order, and it is found by its new postcode', async () => {
    const { id } = await placed()
    const address = { ...homeInLondon, line1: '10 Downing Street', postcode: 'SW1A 2AA' }
    expect(await changeOrderAddress(agent(), { orderId: id, address })).toMatchObject({ changeStatus: 'APPLIED' })
    const { order, parts } = await orderRows(world, id)
    expect(order).toMatchObject({ shipToPostcode: 'SW1A 2AA', shipTo: { line1: '10 Downing Street' } })
    expect(parts).toHaveLength(1)
    const found = await findByTerms(agent(), { text: 'SW1A 2AA', objectTypes: ['Order'] })
    expect(found.map(({ objectId }) => objectId)).toEqual([id])
  })

  test('another country plans what has not begun anew', async () => {
    const { id } = await placed()
    await changeOrderAddress(agent(), { orderId: id, address: inParis })
    const { order, parts, lines, events } = await orderRows(world, id)
    expect(order).toMatchObject({ shipToCountry: 'FR' })
    expect(parts.map(({ status }) => status)).toEqual(['CANCELLED', 'OPEN'])
    expect(lines).toMatchObject([{ reserved: 1, unallocated: 0, backordered: 0 }])
    expect(events.map(({ type }) => type)).toContain('fulfillment-order.withdrawn')
    expect(await brokenInvariants(world)).toEqual([])
  })

  test('a label that has not left is voided for the new address; a parcel on its way is refused', async () => {
    const labelled = await orderAt(world, 'LABELLED')
    const address = { ...homeInLondon, postcode: 'SW1A 2AA' }
    await changeOrderAddress(agent(), { orderId: labelled.id, address })
    expect((await orderRows(world, labelled.id)).shipments).toMatchObject([{ status: 'VOIDED' }])
    const gone = await orderAt(world, 'SHIPPED')
    await expect(changeOrderAddress(agent(), { orderId: gone.id, address })).rejects.toMatchObject({
      code: 'CHANGE_NOT_POSSIBLE',
      facts: { kind: 'ADDRESS', stage: 'HANDED_OVER', remedy: 'REDIRECT_BY_CARRIER' },
    })
  })

  test('an address that the post cannot use is refused, field by field', async () => {
    const { id } = await placed()
    await expect(
      changeOrderAddress(agent(), { orderId: id, address: { ...homeInLondon, postcode: '12345' } }),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT', issues: [{ path: 'address.postcode' }] })
  })

  test('another service is planned anew before picking and taken over while picking', async () => {
    const { id } = await placed()
    const service = (orderId: string) =>
      proposeOrderChange(agent(), { orderId, kind: 'SERVICE', serviceCode: 'EXPRESS', reason })
    await applyOrderChange(agent(), { orderChangeId: (await service(id)).id })
    const { order, parts } = await orderRows(world, id)
    expect(order).toMatchObject({ serviceCode: 'EXPRESS' })
    expect(parts.at(-1)).toMatchObject({ status: 'OPEN', carrierServiceId: world.services.express })
    const picking = await orderAt(world, 'PICKING')
    await applyOrderChange(agent(), { orderChangeId: (await service(picking.id)).id })
    const [part] = (await orderRows(world, picking.id)).parts
    expect(part).toMatchObject({ status: 'IN_PROGRESS', carrierServiceId: world.services.express })
    expect(part?.cutOffAt).toBeInstanceOf(Date)
  })

  test('whom to write to can be changed after the goods have left', async () => {
    const { id } = await orderAt(world, 'SHIPPED')
    const contact = { email: 'ada@new.example' }
    const { id: orderChangeId } = await proposeOrderChange(agent(), { orderId: id, kind: 'CONTACT', contact, reason })
    await applyOrderChange(agent(), { orderChangeId })
    expect((await orderRows(world, id)).order).toMatchObject({ contactEmail: 'ada@new.example' })
  })
})
