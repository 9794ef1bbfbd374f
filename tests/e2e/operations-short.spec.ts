import { at, expect, expectAccessible, openWork, placeOrder, scan, test } from './operations-fixture.ts'

test('what cannot be found is noted as short, and the rest goes on to packing', async ({ dock, api }) => {
  test.setTimeout(90_000)
  const number = await placeOrder(api, [
    { sku: '22960', quantity: 1 },
    { sku: '22457', quantity: 2 },
  ])
  await openWork(dock, number)
  await dock.getByRole('button', { name: 'Start picking' }).click()
  await expect(dock.getByText('Item 1 of 2')).toBeVisible()
  await scan(dock, '22457')
  await scan(dock, '1')
  await expect(dock.getByText('22457 complete')).toBeVisible()

  await dock.getByRole('button', { name: 'Can’t find it' }).click()
  await expect(dock.getByRole('dialog', { name: 'Can’t find 22960' })).toBeVisible()
  await expectAccessible(dock)
  await dock.getByRole('button', { name: 'Note as not found' }).click()
  await expect(dock.getByText('All picked')).toBeVisible()
  await expect(dock.getByText('2 units, 1 short')).toBeVisible()
  await expect(dock.getByRole('link', { name: 'Pack it' })).toBeVisible()

  const { fulfillmentOrders } = await api<{ fulfillmentOrders: { nodes: { picked: number; short: number }[] } }>(
    'query Short($number: String!) { fulfillmentOrders(where: { number: $number }) { nodes { picked short } } }',
    { number: `${number}-F1` },
  )
  expect(fulfillmentOrders.nodes).toEqual([{ picked: 2, short: 1 }])
  await dock.goto(at('operations/today'))
  await expect(dock.getByRole('link', { name: /Pick short/ })).toBeVisible()
})
