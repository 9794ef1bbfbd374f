import { at, expect, expectAccessible, placeOrder, scan, test } from './operations-fixture.ts'

type Order = { order: { lines: { sku: string; backordered: number }[] } }

test('goods that arrive go to the order that waits for them', async ({ dock, api }) => {
  test.setTimeout(120_000)
  const sku = '21080'
  const { stockLevels } = await api<{ stockLevels: { nodes: { sellable: number }[] } }>(
    'query Stock($sku: String!) { stockLevels(first: 100, where: { search: $sku }) { nodes { sellable } } }',
    { sku },
  )
  const everywhere = stockLevels.nodes.reduce((sum, { sellable }) => sum + sellable, 0)
  const number = await placeOrder(api, [{ sku, quantity: everywhere + 5 }])
  const waiting = async () => {
    const query = 'query Waits($number: String!) { order(number: $number) { lines { sku backordered } } }'
    const { order } = await api<Order>(query, { number })
    return order.lines.reduce((sum, line) => sum + line.backordered, 0)
  }
  expect(await waiting()).toBeGreaterThan(0)

  await dock.goto(at('operations/stock/receive'))
  await dock.waitForLoadState('networkidle')
  await expect(dock.getByRole('textbox', { name: /Scan a bin/ })).toBeFocused()
  await dock.getByLabel('Location').selectOption({ label: 'Leeds' })
  await dock.getByRole('textbox', { name: /Scan a bin/ }).focus()
  await scan(dock, 'B-06')
  await expect(dock.getByText('Bin B-06')).toBeVisible()
  await scan(dock, 'NOBODYS')
  await expect(dock.getByText('You scanned NOBODYS')).toBeVisible()
  await scan(dock, sku)
  await expect(dock.getByText(`1 × ${sku}`)).toBeVisible()
  await scan(dock, String(everywhere + 500))
  await expectAccessible(dock)
  await dock.getByRole('button', { name: `Receive ${everywhere + 500} units in Leeds` }).click()
  const dialog = dock.getByRole('dialog')
  await expect(dialog.getByText('on hand')).toBeVisible()
  await expectAccessible(dock)
  await dialog.getByRole('button', { name: 'Receive them' }).click()
  await expect(dock.getByText('Received', { exact: true })).toBeVisible()

  await expect.poll(waiting, { timeout: 30_000 }).toBe(0)
})
