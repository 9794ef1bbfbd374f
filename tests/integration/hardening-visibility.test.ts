import { beforeAll, expect, test } from 'vitest'
import { placeOrder } from '#modules/capture/place-order'
import { findEvents } from '#modules/events/find-events'
import { findExceptions } from '#modules/exceptions/find-exceptions'
import { adjustStock } from '#modules/inventory/adjust-stock'
import { createMember } from '#modules/members/create-member'
import { enrollDevice } from '#modules/members/enroll-device'
import { inviteMember } from '#modules/members/invite-member'
import { reinstateMember } from '#modules/members/reinstate-member'
import { removeBadge } from '#modules/members/remove-badge'
import { resolveSessionActor } from '#modules/members/resolve-session-actor'
import { setBadge } from '#modules/members/set-badge'
import { signInWithBadge } from '#modules/members/sign-in-with-badge'
import { suspendMember } from '#modules/members/suspend-member'
import { confirmOrder } from '#modules/orders/confirm-order'
import { holdOrder } from '#modules/orders/hold-order'
import { releaseHold } from '#modules/orders/release-hold'
import { allocateBackorders } from '#modules/routing/allocate-backorders'
import { moveFulfillmentOrder } from '#modules/routing/move-fulfillment-order'
import { routeOrder } from '#modules/routing/route-order'
import { splitFulfillmentOrder } from '#modules/routing/split-fulfillment-order'
import { newId } from '#platform/ids'
import { read } from '#platform/tenancy'
import { orderInput } from '#tests/support/order-input'
import { makeWorld, type World } from '#tests/support/world'

let world: World
beforeAll(async () => {
  world = await makeWorld('sight')
  await world.stock('MUG-BLUE', 'leeds', 5)
  await world.stock('TEAPOT', 'rotterdam', 5)
})

const one = { first: 50 }
const atRotterdam = () => world.as('MANAGER', { locationIds: [world.locations.rotterdam] })
const ofWeb = () => world.as('MANAGER', { channelIds: [world.channels.web] })
const waiting = (channelId: string) =>
  orderInput(world, { channelId, lines: [{ sku: 'TRAY', quantity: 3, unitPrice: '22' }], payments: [] })

test('what happens to stock elsewhere is not told to members of one location, although everybody sees the variant', async () => {
  const variantId = world.variants['MUG-BLUE'] ?? ''
  const place = { variantId, locationId: world.locations.leeds }
  await adjustStock(world.as('MANAGER'), { ...place, expectedQuantity: 5, quantity: 4, reasonCode: 'LOST' })
  const object = { type: 'Variant', id: variantId }
  expect((await findEvents(atRotterdam(), {}, one)).rows).toEqual([])
  expect((await findEvents(atRotterdam(), { object }, one)).rows).toEqual([])
  expect((await findEvents(world.as('MANAGER'), { object }, one)).rows).toMatchObject([{ type: 'stock.adjusted' }])
})

test('exceptions and allocations of orders of another channel are not told to members of one channel', async () => {
  const { number: own } = await placeOrder(world.as('SUPPORT_LEAD'), waiting(world.channels.web))
  const { number: other } = await placeOrder(world.as('SUPPORT_LEAD'), waiting(world.channels.marketplace))
  const all = await findExceptions(world.as('MANAGER'), {}, one)
  expect(all.rows.some(({ title }) => title.includes(String(other)))).toBe(true)
  const seen = await findExceptions(ofWeb(), {}, one)
  expect(seen.rows.some(({ title }) => title.includes(String(other)))).toBe(false)
  await world.stock('TRAY', 'leeds', 10)
  await allocateBackorders(world.as('MANAGER'), {})
  const { rows } = await findEvents(ofWeb(), { types: ['backorder.allocated'] }, one)
  expect(rows).toMatchObject([{ facts: { number: own, changes: [{ object: `Order ${own}` }] } }])
})

test('members of one location do not act where parts are hidden from them: refused, and nothing is left half done', async () => {
  const lines = ['MUG-BLUE', 'TEAPOT'].map((sku) => ({ sku, quantity: 2, unitPrice: '12' }))
  const { id } = await placeOrder(world.as('SUPPORT_LEAD'), orderInput(world, { lines }))
  const parts = () =>
    read(world.as('MANAGER'), (db) =>
      db.fulfillmentOrder.findMany({ where: { orderId: id }, include: { fulfillmentOrderLines: true } }),
    )
  const before = await parts()
  const part = before.find(({ locationId }) => locationId === world.locations.rotterdam)
  const fulfillmentOrderId = part?.id ?? ''
  const split = [{ fulfillmentOrderLineId: part?.fulfillmentOrderLines[0]?.id ?? '', quantity: 1 }]
  const { holdId } = await holdOrder(world.as('MANAGER'), { orderId: id, reason: 'OTHER' })
  const held = await parts()
  const acts = [
    () => splitFulfillmentOrder(atRotterdam(), { fulfillmentOrderId, lines: split }),
    () =>
      moveFulfillmentOrder(atRotterdam(), { fulfillmentOrderId, locationId: world.locations.leeds, reason: 'nearer' }),
    () => routeOrder(atRotterdam(), { orderId: id }),
    () => placeOrder(atRotterdam(), orderInput(world)),
    () => confirmOrder(atRotterdam(), { orderId: id }),
    () => releaseHold(atRotterdam(), { holdId: String(holdId) }),
  ]
  for (const act of acts) await expect(act()).rejects.toMatchObject({ code: 'UNRESTRICTED_ONLY' })
  expect(await parts()).toEqual(held)
  await releaseHold(world.as('MANAGER'), { holdId: String(holdId) })
  expect((await parts()).map(({ status }) => status)).toEqual(before.map(({ status }) => status))
})

test('an administrator of one location takes over nobody: no badge, invitation or suspension of others', async () => {
  const member = { email: `${world.slug}@example.com`, displayName: 'Boss', roles: ['ADMINISTRATOR' as const] }
  const { id: memberId } = await createMember(world.as('ADMINISTRATOR'), member)
  const small = world.as('ADMINISTRATOR', { locationIds: [world.locations.leeds] })
  const acts = [
    () => setBadge(small, { memberId, badge: 'B-1', pin: '4711' }),
    () => removeBadge(small, { memberId }),
    () => inviteMember(small, { memberId }),
    () => suspendMember(small, { memberId, reason: 'mine now' }),
    () => reinstateMember(small, { memberId }),
  ]
  for (const act of acts) await expect(act()).rejects.toMatchObject({ code: 'UNRESTRICTED_ONLY' })
})

test('a new badge ends the sessions that the earlier one began', async () => {
  const admin = world.as('ADMINISTRATOR')
  const person = async (name: string) =>
    (await createMember(admin, { email: `${name}-${world.slug}@example.com`, displayName: name, roles: ['MANAGER'] }))
      .id
  const memberId = await person('picker')
  await setBadge(admin, { memberId, badge: 'OLD', pin: '4711' })
  const device = await enrollDevice({ ...admin, id: await person('lead') }, { name: 'Scanner' })
  const now = new Date()
  const { sessionId } = await signInWithBadge({ deviceId: device.id, badge: 'OLD', pin: '4711' }, now)
  const actor = () => resolveSessionActor(sessionId, world.slug, newId(), now)
  expect(await actor()).toMatchObject({ id: memberId })
  await setBadge(admin, { memberId, badge: 'NEW', pin: '0815' })
  expect(await actor()).toBeNull()
})
