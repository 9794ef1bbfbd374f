import { at, expect, expectAccessible, test } from './operations-fixture.ts'

const pages = [
  ['today', 'Today'],
  ['queue', 'Work queue'],
  ['queue?number=NOTHING', 'Work queue'],
  ['stock', 'Stock'],
  ['stock?sku=NOTHING', 'Stock'],
  ['stock/receive', 'Receive goods'],
  ['transfers', 'Transfers'],
  ['transfers/new', 'Request a transfer'],
  ['counts', 'Counts'],
  ['shipments', 'Shipments'],
] as const

test('every page of the portal is accessible and fits a hand-held', async ({ dock }) => {
  test.setTimeout(180_000)
  for (const [path, title] of pages) {
    await test.step(path, async () => {
      for (const width of [1440, 360]) {
        await dock.setViewportSize({ width, height: 800 })
        await dock.goto(at(`operations/${path}`))
        await dock.waitForLoadState('networkidle')
        await expect(dock.getByRole('heading', { level: 1, name: title })).toBeVisible()
        await expectAccessible(dock)
        const beyond = await dock.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(beyond, `${path} at ${width} px`).toBeLessThanOrEqual(0)
      }
    })
  }
})

test('an adjustment is previewed, and refused when the bin has changed meanwhile', async ({ dock, context }) => {
  test.setTimeout(90_000)
  await dock.goto(at('operations/stock?sku=22077'))
  await dock.getByRole('link', { name: '22077' }).first().click()
  const adjust = (page: typeof dock) => page.getByRole('button', { name: 'Adjust' }).last()
  await expect(adjust(dock)).toBeVisible()
  const second = await context.newPage()
  await second.goto(dock.url())
  await second.waitForLoadState('networkidle')

  await adjust(dock).click()
  const dialog = dock.getByRole('dialog')
  const seen = Number(await dialog.getByLabel('Really there').inputValue())
  await dialog.getByLabel('Really there').fill(String(seen + 1))
  await expect(dialog.getByText('sellable')).toBeVisible()
  await expectAccessible(dock)
  await dialog.getByRole('button', { name: 'Adjust the bin' }).click()
  await expect(dock.getByText('Bin adjusted')).toBeVisible()

  await adjust(second).click()
  const late = second.getByRole('dialog')
  await late.getByLabel('Really there').fill(String(seen + 7))
  await late.getByRole('button', { name: 'Adjust the bin' }).click()
  await expect(late.getByText(`The bin holds ${seen + 1} now, not the ${seen} you saw.`)).toBeVisible()
  await expectAccessible(second)
})

test('a transfer is requested, shipped, and received with a difference', async ({ dock }) => {
  test.setTimeout(90_000)
  await dock.goto(at('operations/transfers/new'))
  await dock.waitForLoadState('networkidle')
  await dock.getByLabel('From').selectOption({ label: 'Leeds' })
  await dock.getByLabel('To', { exact: true }).selectOption({ label: 'Leeds peak hall' })
  await dock.getByRole('textbox', { name: /Scan an item/ }).focus()
  await dock.keyboard.type('22178\n')
  await expect(dock.getByText('1 × 22178')).toBeVisible()
  await dock.keyboard.type('6\n')
  await dock.getByRole('button', { name: 'Request 6 units for Leeds peak hall' }).click()
  await dock.getByRole('button', { name: 'Request the transfer' }).click()
  await expect(dock.getByText('Requested', { exact: true }).first()).toBeVisible()

  await dock.getByRole('button', { name: 'Ship it' }).click()
  await expect(dock.getByRole('dialog').getByText('sellable')).toBeVisible()
  await expectAccessible(dock)
  await dock.getByRole('dialog').getByRole('button', { name: 'Ship it' }).click()
  await expect(dock.getByText('Under way', { exact: true })).toBeVisible()

  await dock.getByRole('button', { name: 'Receive it' }).click()
  const dialog = dock.getByRole('dialog')
  await dialog.getByLabel(/^22178/).fill('5')
  await dialog.getByRole('checkbox', { name: /This is all/ }).check()
  await expect(dialog.getByText('needs a reason')).toBeVisible()
  await dialog.getByLabel('Why fewer or more arrived').selectOption('MISSING')
  await expectAccessible(dock)
  await dialog.getByRole('button', { name: 'Receive it' }).click()
  await expect(dock.getByText('Received', { exact: true }).first()).toBeVisible()
  await expect(dock.getByRole('row').filter({ hasText: '22178' })).toContainText('Missing')
})
