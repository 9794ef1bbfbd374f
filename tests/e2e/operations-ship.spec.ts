import { at, barcodeOf, expect, expectAccessible, openWork, placeOrder, scan, test } from './operations-fixture.ts'

test('an order is picked, packed and handed over by keyboard and scanner alone', async ({ dock, api }) => {
  test.setTimeout(120_000)
  const lines = [
    { sku: '22457', quantity: 3 },
    { sku: '22961', quantity: 1 },
  ]
  const number = await placeOrder(api, lines)
  const ean = await barcodeOf(api, '22457')
  await openWork(dock, number)

  await expect(dock.getByRole('heading', { level: 1, name: `Pick ${number}-F1` })).toBeVisible()
  await expect(dock.getByRole('button', { name: 'Start picking' })).toBeFocused()
  await expectAccessible(dock)
  await dock.keyboard.press('Enter')
  await expect(dock.getByText('Item 1 of 2')).toBeVisible()
  await expectAccessible(dock)

  await scan(dock, 'NOT-OURS')
  await expect(dock.getByText('You scanned NOT-OURS')).toBeVisible()
  await scan(dock, ean)
  await expect(dock.getByText('1 of 22457')).toBeVisible()
  await dock.getByRole('button', { name: 'Undo' }).click()
  await expect(dock.getByText('Took back 1 of 22457')).toBeVisible()
  await scan(dock, ean)
  await expect(dock.getByText('2 more. Scan on, or type 2 for all of them.')).toBeVisible()
  await scan(dock, '2')
  await expect(dock.getByText('22457 complete')).toBeVisible()
  await scan(dock, ean)
  await expect(dock.getByText('22457 is complete')).toBeVisible()
  await scan(dock, '22961')
  await expect(dock.getByText('All picked')).toBeVisible()
  await expect(dock.getByRole('link', { name: 'Pack it' })).toBeFocused()
  await expectAccessible(dock)
  await dock.keyboard.press('Enter')

  await expect(dock.getByRole('heading', { level: 1, name: `Pack ${number}-F1` })).toBeVisible()
  await expect(dock.getByRole('textbox', { name: 'Scan an item into the parcel' })).toBeFocused()
  for (const code of [ean, ean, ean, '22961']) await scan(dock, code)
  await expect(dock.getByText('Everything is in.')).toBeVisible()
  const pack = dock.getByRole('button', { name: 'Pack the parcel' })
  await pack.focus()
  await dock.keyboard.press('Enter')
  await expect(dock.getByText('The packing procedure asks for this step')).toBeVisible()
  await expectAccessible(dock)
  for (const step of ['Look at each item', 'Put the packing slip in', 'Fill, close and weigh']) {
    await dock.getByRole('checkbox', { name: new RegExp(step) }).focus()
    await dock.keyboard.press('Space')
  }
  await dock.getByLabel('Weight in g').fill('900')
  await pack.focus()
  await dock.keyboard.press('Enter')

  await expect(dock.getByRole('heading', { level: 1, name: `Ship ${number}-F1` })).toBeVisible()
  await expect(dock.getByRole('textbox', { name: 'Scan the tracking number' })).toBeFocused()
  await scan(dock, '12345')
  await expect(dock.getByText('cannot be a DHL number')).toBeVisible()
  await expectAccessible(dock)
  await scan(dock, trackingNumber())
  await expect(dock.getByRole('button', { name: 'Hand over to DHL now' })).toBeFocused()
  await dock.keyboard.press('Enter')
  await expect(dock.getByText('Handed over', { exact: true })).toBeVisible()
  await expectAccessible(dock)

  const { order } = await api<{ order: { fulfillmentStatus: string } }>(
    'query Shipped($number: String!) { order(number: $number) { fulfillmentStatus } }',
    { number },
  )
  expect(order.fulfillmentStatus).toBe('SHIPPED')
  await dock.goto(at(`operations/queue?station=PICK&station=PACK&station=SHIP`))
  await expect(dock.getByText(`${number}-F1`)).toHaveCount(0)
})

/** Nine digits and their remainder by seven: what DHL Express prints. */
function trackingNumber(): string {
  const digits = 100_000_000 + (Date.now() % 800_000_000)
  return `${digits}${digits % 7}`
}

test('scans made without a network are kept through a reload and arrive in order', async ({ dock, api, context }) => {
  test.setTimeout(90_000)
  const number = await placeOrder(api, [{ sku: '22457', quantity: 4 }])
  await openWork(dock, number)
  await dock.getByRole('button', { name: 'Start picking' }).click()
  await expect(dock.getByText('Item 1 of 1')).toBeVisible()
  await dock.route('**/api/graphql', (route) => route.abort())
  await context.setOffline(true)
  await scan(dock, '22457')
  await scan(dock, '22457')
  await expect(dock.getByText('2 scans wait on this device')).toBeVisible()
  await expect(dock.getByText('of 4 left')).toBeVisible()
  await expectAccessible(dock)

  await context.setOffline(false)
  await dock.reload()
  await expect(dock.getByText('2 scans wait on this device')).toBeVisible()
  await dock.unroute('**/api/graphql')
  await expect(dock.getByText('2 scans wait on this device')).toHaveCount(0, { timeout: 15_000 })
  const { fulfillmentOrders } = await api<{ fulfillmentOrders: { nodes: { picked: number }[] } }>(
    'query Picked($number: String!) { fulfillmentOrders(where: { number: $number }) { nodes { picked } } }',
    { number },
  )
  expect(fulfillmentOrders.nodes).toEqual([{ picked: 2 }])
})
