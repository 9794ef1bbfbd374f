import type { Page } from '@playwright/test'
import { at, expect, expectAccessible, test } from './support-fixture.ts'

/** Opens the order and waits until its keys work. */
async function openOrder(desk: Page, number: string): Promise<void> {
  await desk.goto(at(`orders/${number}`))
  await desk.waitForLoadState('networkidle')
  await expect(desk.getByRole('heading', { level: 1, name: `Order ${number}` })).toBeVisible()
}

const act = (desk: Page, name: string | RegExp) => desk.getByRole('dialog').getByRole('button', { name })

/** The first order of the list that answers the query. */
async function firstOrder(desk: Page, query: string): Promise<string> {
  await desk.goto(at(`orders?${query}`))
  return (
    await desk.getByRole('table', { name: 'Orders' }).getByRole('link', { name: /^\d+$/ }).first().innerText()
  ).trim()
}

test('hold an order and release it, each after its rehearsal', async ({ desk }) => {
  await openOrder(desk, await firstOrder(desk, 'goods=ALLOCATED&status=CONFIRMED'))
  await desk.keyboard.press('h')
  await desk.getByLabel('Reason').selectOption('ADDRESS')
  await desk.getByLabel(/^Note/).fill('The flat number is missing')
  await expect(desk.getByRole('dialog').getByText('Nothing of it is released until the hold ends')).toBeVisible()
  await expectAccessible(desk)
  await act(desk, /^Hold order/).click()
  await expect(desk.getByText('Held: address')).toBeVisible()
  await expect(desk.getByText('“The flat number is missing”').first()).toBeVisible()

  await desk.getByRole('button', { name: 'Release the hold: address' }).click()
  await desk.getByLabel(/^What was found/).fill('Flat 4, said the customer')
  await act(desk, 'Release the hold').click()
  await expect(desk.getByText('Held: address')).toHaveCount(0)
  await expect(desk.getByText('Hold for address released: “Flat 4, said the customer”')).toBeVisible()
})

test('change the address before anything is labelled', async ({ desk }) => {
  // Held for a review, so that nobody at the stations takes it meanwhile.
  await openOrder(desk, '1003')
  await desk.keyboard.press('a')
  await desk.getByLabel('Street and number').fill('7 Corrected Row')
  await expect(act(desk, 'Change the address')).toBeVisible()
  await expectAccessible(desk)
  await act(desk, 'Change the address').click()
  await expect(desk.getByText('Changed: address').first()).toBeVisible()
  await desk.getByRole('button', { name: 'Reveal' }).click()
  await expect(desk.getByText('7 Corrected Row')).toBeVisible()
})

test('the address of what has left is refused, with what can be done instead', async ({ desk }) => {
  await openOrder(desk, await firstOrder(desk, 'goods=SHIPPED'))
  await desk.getByRole('button', { name: 'All acts' }).click()
  const item = desk.getByRole('menuitem', { name: /Change address/ })
  if (await item.isEnabled()) {
    await item.click()
    await desk.getByLabel('Street and number').fill('8 Too Late Row')
    await expect(desk.getByRole('dialog').getByRole('alert')).toContainText(/cannot be changed/)
  } else await expect(item).toContainText(/shipped|left/i)
})

test('take one unit off an order: rehearsed with what is given back, then done', async ({ desk }) => {
  await openOrder(desk, await firstOrder(desk, 'goods=ALLOCATED&status=CONFIRMED&money=PAID'))
  await desk.keyboard.press('q')
  const quantity = desk.getByRole('dialog').getByRole('spinbutton').first()
  await quantity.fill(String(Number(await quantity.inputValue()) - 1))
  await expect(desk.getByRole('dialog').getByText('To refund')).toBeVisible()
  await act(desk, /^Change the quantities and refund £/).click()
  await expect(desk.getByText('Changed: quantities').first()).toBeVisible()
})

test('why an order ships from where it does, drawn', async ({ desk }) => {
  await openOrder(desk, '1001')
  await desk.getByRole('button', { name: 'why here?' }).first().click()
  await expect(desk.getByRole('dialog').getByText('Chosen')).toBeVisible()
  await expectAccessible(desk)
})

test('place an order by hand: priced and placed as rehearsed', async ({ desk }) => {
  await desk.goto(at('orders/new'))
  await desk.waitForLoadState('networkidle')
  await desk.getByText('Add a product: SKU, title or barcode').click()
  await desk.getByPlaceholder('Type to find').fill('heart')
  await desk.getByRole('option', { name: /heart/i }).first().click()
  await desk.getByLabel(/^Price of one/).fill('3.50')
  await desk.getByLabel('Name', { exact: true }).fill('Ida Brandt')
  await desk.getByLabel('Street and number').fill('12 St James’s Square')
  await desk.getByLabel('Postcode').fill('SW1Y 4JH')
  await desk.getByLabel('Town').fill('London')
  await desk.getByLabel(/^Paid by card/).fill('3.50')
  await expect(desk.getByText('£3.50')).toBeVisible()
  await expectAccessible(desk)
  await desk.getByRole('button', { name: 'Place order' }).click()
  await expect(desk.getByRole('heading', { level: 1, name: /^Order \d+/ })).toBeVisible()
  await expect(desk.getByText('£3.50').first()).toBeVisible()
})
