import { beforeAll, expect, test } from 'vitest'
import { placeOrder } from '#modules/capture/place-order'
import { orderInput, paid } from '#tests/support/order-input'
import { makeWorld, type World } from '#tests/support/world'

let world: World
beforeAll(async () => {
  world = await makeWorld('amounts')
})

test.each([
  [
    'a line that comes to more than a sum may be',
    { lines: [{ sku: 'TRAY', quantity: 1_000_000, unitPrice: '999999999999' }] },
  ],
  ['a payment beyond what is counted exactly', { payments: [paid('92233720368547758.07')] }],
  ['a total of the channel beyond it', { total: '9223372036854775.80' }],
  ['an instant that no calendar reaches', { placedAt: '9999-12-31T00:00:00Z' }],
])('%s is refused as input', async (_, more) => {
  await expect(placeOrder(world.as('SUPPORT_LEAD'), orderInput(world, more))).rejects.toMatchObject({
    code: 'INVALID_INPUT',
  })
})
