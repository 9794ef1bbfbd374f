import { at, expect, expectAccessible, scan, test } from './operations-fixture.ts'

type Held = { binCode: string; sku: string; quantity: number; locationId: string }

test('a count with a difference corrects the books when it is closed', async ({ dock, api }) => {
  test.setTimeout(90_000)
  const { locations, binStock } = await api<{
    locations: { nodes: { id: string; code: string }[] }
    binStock: { nodes: Held[] }
  }>(`{
    locations(first: 20) { nodes { id code } }
    binStock(first: 100, where: { conditions: [SELLABLE] }) { nodes { binCode sku quantity locationId } }
  }`)
  const leeds = locations.nodes.find(({ code }) => code === 'LEEDS')
  const untouched = ['22457', '22961', '22960', '21080']
  const held = binStock.nodes.find(
    (row) =>
      row.locationId === leeds?.id && row.quantity > 50 && row.binCode !== 'PACK' && !untouched.includes(row.sku),
  )
  if (!held) throw new Error('no bin in Leeds holds more than 50 of anything')

  await dock.goto(at('operations/counts'))
  await dock.waitForLoadState('networkidle')
  await dock.getByRole('button', { name: 'Start a count' }).click()
  await dock.getByRole('dialog').getByLabel('Location').selectOption({ label: 'Leeds' })
  await expectAccessible(dock)
  await dock.getByRole('button', { name: 'Start counting' }).click()
  await expect(dock.getByRole('heading', { level: 1, name: /^Count / })).toBeVisible()

  await scan(dock, held.sku)
  await expect(dock.getByText('Scan the bin first')).toBeVisible()
  await scan(dock, held.binCode)
  await expect(dock.getByText(`Bin ${held.binCode}`)).toBeVisible()
  await scan(dock, held.sku)
  await expect(dock.getByText(`1 × ${held.sku} in ${held.binCode}`)).toBeVisible()
  await scan(dock, String(held.quantity - 2))
  const finding = dock.getByRole('row').filter({ hasText: held.binCode })
  await expect(finding).toContainText('−2')
  await expectAccessible(dock)

  await dock.getByRole('button', { name: 'Close the count' }).click()
  const dialog = dock.getByRole('dialog')
  await expect(dialog.getByText(`${held.binCode} · ${held.sku}`)).toBeVisible()
  await expectAccessible(dock)
  await dialog.getByLabel('Why findings differ').selectOption('COUNT_DIFFERENCE')
  await dialog.getByRole('button', { name: 'Close the count' }).click()
  await expect(dock.getByText('Closed', { exact: true })).toBeVisible()

  await dock.goto(at(`operations/stock?sku=${held.sku}`))
  await dock.getByRole('link', { name: held.sku }).first().click()
  const ledger = dock.getByRole('table', { name: 'Movements' })
  await expect(ledger.getByRole('row').filter({ hasText: 'Count' }).first()).toContainText('−2')
})
