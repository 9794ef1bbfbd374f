import { at, expect, expectAccessible, test } from './support-fixture.ts'

test.describe('finding an order', () => {
  test('by its number: straight to the order', async ({ desk }) => {
    await desk.goto(at('support'))
    await desk.getByRole('searchbox', { name: 'Find an order' }).fill('1005')
    await desk.keyboard.press('Enter')
    await expect(desk.getByRole('heading', { level: 1, name: 'Order 1005' })).toBeVisible()
  })

  test('by the channel’s number, part of an e-mail, a SKU and a tracking number', async ({ desk }) => {
    await desk.goto(at('orders?search=STORY-5'))
    await expect(desk.getByRole('link', { name: '1005' })).toBeVisible()
    await desk.goto(at('orders/1005'))
    await desk.getByRole('button', { name: 'Reveal' }).click()
    const email = await desk
      .getByText(/^[^•\s]+@[^•\s]+$/)
      .first()
      .innerText()
    const tracking = (
      await desk.getByRole('button', { name: 'Copy tracking number' }).first().locator('..').innerText()
    ).trim()
    for (const typed of [email.trim(), tracking]) {
      await desk.goto(at(`orders?search=${encodeURIComponent(typed)}`))
      await expect(desk.getByRole('link', { name: '1005' }), typed).toBeVisible()
    }
    // A SKU that only the first story asks for, in numbers.
    await desk.goto(at('orders?search=22084'))
    await expect(desk.getByRole('link', { name: '1001' })).toBeVisible()
  })

  test('by the palette, with the keyboard alone', async ({ desk }) => {
    await desk.goto(at('support'))
    await desk.waitForLoadState('networkidle')
    await desk.keyboard.press('Control+k')
    const palette = desk
      .getByRole('combobox', { name: 'Search and commands' })
      .or(desk.getByPlaceholder(/Order, customer/))
    await palette.fill('STORY-1')
    await expect(desk.getByRole('option', { name: /1001/ })).toBeVisible()
    await expectAccessible(desk)
    await desk.keyboard.press('Enter')
    await expect(desk.getByRole('heading', { level: 1, name: 'Order 1001' })).toBeVisible()
  })

  test('filters stand in the address and survive a reload', async ({ desk }) => {
    await desk.goto(at('orders?goods=PARTIALLY_SHIPPED'))
    await expect(desk.getByRole('link', { name: '1001' })).toBeVisible()
    await desk.reload()
    await expect(desk.getByRole('link', { name: '1001' })).toBeVisible()
    await expect(desk.getByRole('link', { name: '1005' })).toHaveCount(0)
  })
})

test.describe('the pages are accessible, light and dark', () => {
  for (const path of [
    'support',
    'orders',
    'orders?search=nobody-has-this',
    'orders/1001',
    'orders/1003',
    'orders/new',
    'customers',
  ]) {
    test(path, async ({ desk }) => {
      test.slow()
      await desk.goto(at(path))
      await desk.waitForLoadState('networkidle')
      await expect(desk.getByRole('heading', { level: 1 })).toBeVisible()
      await expectAccessible(desk)
    })
  }
})
