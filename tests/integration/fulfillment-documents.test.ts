import { beforeAll, expect, test } from 'vitest'
import { packingSlipPdf } from '#modules/fulfillment/packing-slip'
import { pickListPdf } from '#modules/fulfillment/pick-list'
import { recordPrint } from '#modules/fulfillment/record-print'
import { shippingLabelPdf } from '#modules/fulfillment/shipping-label'
import { voidShipment } from '#modules/fulfillment/void-shipment'
import { orderAt, orderRows } from '../support/order-stages.ts'
import { makeWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
  await world.stock('MUG-BLUE', 'leeds', 50)
})

const packer = () => world.as('WAREHOUSE')
const isPdf = (file: Buffer) => file.subarray(0, 5).toString() === '%PDF-' && file.toString('latin1').includes('%%EOF')
const pagesOf = (file: Buffer) => file.toString('latin1').match(/\/Type \/Page\b/g)?.length
const sizeOf = (file: Buffer) => file.toString('latin1').match(/\/MediaBox \[([^\]]+)\]/)?.[1]
const prints = async (orderId: string) =>
  (await orderRows(world, orderId)).events.filter(({ type }) => type === 'document.printed').map(({ data }) => data)

test('slip and pick list are A4, the label 4 × 6 inches, each on one page', async () => {
  const { id, fulfillmentOrderId } = await orderAt(world, 'LABELLED')
  const [shipment] = (await orderRows(world, id)).shipments
  const files = [
    await packingSlipPdf(packer(), fulfillmentOrderId),
    await pickListPdf(packer(), fulfillmentOrderId),
    await shippingLabelPdf(packer(), shipment?.id ?? ''),
  ]
  expect(files.every(isPdf)).toBe(true)
  expect(files.map(pagesOf)).toEqual([1, 1, 1])
  expect(files.map(sizeOf)).toEqual(['0 0 595.28 841.89', '0 0 595.28 841.89', '0 0 288 432'])
})

test('every print is recorded; a reprint says so, also when two are printed at the same moment', async () => {
  const { id, fulfillmentOrderId, number } = await orderAt(world, 'OPEN')
  await packingSlipPdf(packer(), fulfillmentOrderId)
  await Promise.all([packingSlipPdf(packer(), fulfillmentOrderId), packingSlipPdf(packer(), fulfillmentOrderId)])
  await pickListPdf(packer(), fulfillmentOrderId)
  expect(await prints(id)).toMatchObject([
    { document: 'PACKING_SLIP', number: `${number}-F1`, copy: 1, isReprint: false },
    { document: 'PACKING_SLIP', copy: 2, isReprint: true },
    { document: 'PACKING_SLIP', copy: 3, isReprint: true },
    { document: 'PICK_LIST', copy: 1, isReprint: false },
  ])
})

test('without the right, from another tenant or for what is not there: no document, and no print recorded', async () => {
  const { id, fulfillmentOrderId } = await orderAt(world, 'LABELLED')
  const [shipment] = (await orderRows(world, id)).shipments
  const forbidden = { code: 'FORBIDDEN' }
  await expect(packingSlipPdf(world.as('SUPPORT_AGENT'), fulfillmentOrderId)).rejects.toMatchObject(forbidden)
  await expect(shippingLabelPdf(world.as('SUPPORT_AGENT'), shipment?.id ?? '')).rejects.toMatchObject(forbidden)
  await expect(pickListPdf(world.as('AUDITOR'), fulfillmentOrderId)).rejects.toMatchObject(forbidden)
  const print = { document: 'PACKING_SLIP', objectId: fulfillmentOrderId } as const
  await expect(recordPrint(world.as('AUDITOR'), print)).rejects.toMatchObject(forbidden)
  const stranger = (await makeWorld()).as('WAREHOUSE')
  await expect(packingSlipPdf(stranger, fulfillmentOrderId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(shippingLabelPdf(packer(), 'nonsense')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await prints(id)).toEqual([])
})

test('a voided label is not printed again', async () => {
  const { id } = await orderAt(world, 'LABELLED')
  const [shipment] = (await orderRows(world, id)).shipments
  await voidShipment(packer(), { shipmentId: shipment?.id ?? '', reason: 'wrong service' })
  await expect(shippingLabelPdf(packer(), shipment?.id ?? '')).rejects.toMatchObject({
    code: 'SHIPMENT_STATE_FORBIDS',
    facts: { status: 'VOIDED', act: 'print' },
  })
})
