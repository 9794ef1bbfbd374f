import { randomInt } from 'node:crypto'
import type { ExampleFixture, ExampleWork } from '#graphql/example'
import { enrollDevice } from '#modules/members/enroll-device'
import { fromGlobalId, newId, toGlobalId } from '#platform/ids'
import { read, transaction } from '#platform/tenancy'
import { arrangeOrder } from '#tests/support/arrange-order'
import type { World } from '#tests/support/world'
import { mutate } from './call.ts'

const stages = ['SCHEDULED', 'OPEN', 'PICKING', 'PICKED', 'PACKED', 'LABELLED'] as const
type Stage = (typeof stages)[number]

/** The examples' merchant: 200 trays at Leeds and whatever an operation needs on top. */
export async function exampleFixture(world: World): Promise<ExampleFixture> {
  const { tenantId } = world
  const owner = world.as('ADMINISTRATOR')
  await world.stock('TRAY', 'leeds', 200)
  await world.stock('TRAY', 'rotterdam', 20)
  const bins = await read(owner, (db) => db.bin.findMany({ where: { locationId: world.locations.leeds } }))
  const carrier = await read(owner, (db) => db.carrier.findFirstOrThrow())
  const tray = await read(owner, (db) => db.variant.findFirstOrThrow({ where: { sku: 'TRAY' } }))
  let used = 0
  const unique = (prefix: string) => `${prefix}-${++used}-${randomInt(1e6)}`
  const hours = (fromNow: number) => new Date(Date.now() + fromNow * 3_600_000).toISOString()
  const day = () => new Date(Date.UTC(2027, 0, ++used)).toISOString().slice(0, 10)
  const perform = async (name: string, input: object): Promise<string> => {
    const { result, messages } = await mutate(owner, name, input)
    if (!result?.id) throw new Error(`${name} for an example: ${JSON.stringify(result)} ${messages.join()}`)
    return result.id
  }
  const location = toGlobalId('Location', world.locations.leeds)
  const otherLocation = toGlobalId('Location', world.locations.rotterdam)
  const variant = toGlobalId('Variant', tray.id)

  async function work(stage: Stage): Promise<ExampleWork> {
    const { fulfillmentOrderId: id } = await arrangeOrder(world, { TRAY: 2 })
    const fulfillmentOrderId = toGlobalId('FulfillmentOrder', id)
    const line = await read(owner, (db) =>
      db.fulfillmentOrderLine.findFirstOrThrow({ where: { fulfillmentOrderId: id } }),
    )
    const lineId = toGlobalId('FulfillmentOrderLine', line.id)
    const reached = stages.indexOf(stage)
    if (stage === 'SCHEDULED') {
      await transaction(owner, (tx) => tx.fulfillmentOrder.updateMany({ where: { id }, data: { status: 'SCHEDULED' } }))
    }
    if (reached >= stages.indexOf('PICKING')) await perform('startPicking', { fulfillmentOrderId })
    if (reached >= stages.indexOf('PICKED')) await perform('recordPick', { fulfillmentOrderId, code: 'TRAY', times: 2 })
    if (reached >= stages.indexOf('PACKED')) {
      await perform('packFulfillmentOrder', { fulfillmentOrderId, packages: [{ lines: [{ lineId, quantity: 2 }] }] })
    }
    if (reached >= stages.indexOf('LABELLED'))
      await perform('shipFulfillmentOrder', { fulfillmentOrderId, handOver: false })
    const shipment = await read(owner, (db) => db.shipment.findFirst({ where: { fulfillmentOrderId: id } }))
    return { fulfillmentOrderId, lineId, shipmentId: shipment ? toGlobalId('Shipment', shipment.id) : '' }
  }

  async function newProduct(status: 'DRAFT' | 'ACTIVE' | 'DISCONTINUED' | 'ARCHIVED'): Promise<string> {
    const variants = [{ sku: unique('NEW'), weightGrams: 100 }]
    const productId = await perform('createProduct', { code: unique('NEW'), title: 'New', variants })
    if (status !== 'DRAFT') await perform('activateProduct', { productId })
    if (status === 'DISCONTINUED' || status === 'ARCHIVED') await perform('discontinueProduct', { productId })
    if (status === 'ARCHIVED') await perform('archiveProduct', { productId })
    return productId
  }

  async function order(status = 'CONFIRMED'): Promise<string> {
    const { id } = await arrangeOrder(world, { TRAY: 2 })
    if (status !== 'CONFIRMED') {
      await transaction(owner, (tx) => tx.order.updateMany({ where: { id }, data: { status } }))
    }
    return toGlobalId('Order', id)
  }

  function member(): Promise<string> {
    const email = `${unique('member').toLowerCase()}@example.com`
    return perform('createMember', { email, displayName: 'Grace', roles: ['PARTNER'] })
  }

  return {
    channel: toGlobalId('Channel', world.channels.web),
    quietChannel: toGlobalId('Channel', world.channels.wholesale),
    location,
    otherLocation,
    quietLocation: toGlobalId('Location', world.locations.overflow),
    carrier: toGlobalId('Carrier', carrier.id),
    service: toGlobalId('CarrierService', world.services.standard),
    variant,
    product: toGlobalId('Product', tray.productId),
    async stockedUnits() {
      const binId = bins.find((bin) => bin.code === 'MAIN')?.id
      const where = { binId, variantId: tray.id, condition: 'SELLABLE' }
      return (await read(owner, (db) => db.binStock.findFirst({ where })))?.quantity ?? 0
    },
    bin: (code) => toGlobalId('Bin', bins.find((bin) => bin.code === code)?.id ?? newId()),
    unique,
    day,
    hours,
    do: perform,
    work,
    newProduct,
    async newVariant() {
      const productId = await newProduct('ACTIVE')
      const variantId = await perform('addVariant', { productId, variant: { sku: unique('NEW'), weightGrams: 100 } })
      return variantId
    },
    async barcode() {
      const value = unique('CODE')
      await perform('addBarcode', { variantId: variant, value })
      const found = await read(owner, (db) => db.barcode.findFirstOrThrow({ where: { tenantId, value } }))
      return toGlobalId('Barcode', found.id)
    },
    async cutOffException() {
      await perform('setCutOffException', { locationId: location, day: day(), localTime: null, reason: 'Holiday' })
      const found = await read(owner, (db) => db.cutOffException.findFirstOrThrow({ orderBy: { createdAt: 'desc' } }))
      return toGlobalId('CutOffException', found.id)
    },
    async transfer(status) {
      const lines = [{ variantId: variant, quantity: 1 }]
      const input = { fromLocationId: location, toLocationId: otherLocation, lines }
      const transferId = await perform('requestTransfer', input)
      if (status === 'SHIPPED') await perform('shipTransfer', { transferId })
      return transferId
    },
    member,
    async apiKey() {
      await mutate(owner, 'createApiKey', { name: 'Key', scopes: ['order:read'], expiresAt: hours(24) })
      const found = await read(owner, (db) => db.apiKey.findFirstOrThrow({ orderBy: { createdAt: 'desc' } }))
      return toGlobalId('ApiKey', found.id)
    },
    order: () => order(),
    receivedOrder: () => order('RECEIVED'),
    async device() {
      const someone = fromGlobalId(await member())
      const { id } = await enrollDevice({ ...owner, id: someone?.id ?? null }, { name: unique('Scanner') })
      return toGlobalId('Device', id)
    },
    workCalendar() {
      const week = [{ weekday: 1, hours: [{ from: '08:00', to: '18:00' }] }]
      return perform('createWorkCalendar', { code: unique('HOURS'), name: 'Floor', week })
    },
    async legalEntity() {
      return toGlobalId('LegalEntity', (await read(owner, (db) => db.legalEntity.findFirstOrThrow())).id)
    },
    async hold() {
      await perform('holdOrder', { orderId: await order(), reason: 'ADDRESS' })
      const found = await read(owner, (db) => db.hold.findFirstOrThrow({ orderBy: { placedAt: 'desc' } }))
      return toGlobalId('Hold', found.id)
    },
  }
}
