import { localDay } from '#lib/local-day'
import { findChannels } from '#modules/channels/find-channels'
import { findFulfillmentOrders } from '#modules/fulfillment/find-fulfillment-orders'
import { findLocations } from '#modules/locations/find-locations'
import type { Actor } from '#platform/actor'
import { clockNow } from '#platform/clock'
import { systemActor } from '#platform/system-actor'
import { makeBaskets } from './baskets.ts'
import { relive } from './history.ts'
import type { Merchant } from './merchant.ts'
import { readOnlineRetail } from './online-retail.ts'
import { reachAt } from './past.ts'
import { inventPeople } from './people.ts'
import { makeRandom } from './random.ts'
import { workTo } from './work-orders.ts'

const hour = 3_600_000
const newOrders = 30

async function merchantOf(actor: Actor): Promise<Merchant> {
  const [locations, channels] = await Promise.all([
    findLocations(actor, {}, { first: 100 }),
    findChannels(actor, {}, { first: 100 }),
  ])
  const byCode = (rows: readonly { code: string; id: string }[]) =>
    Object.fromEntries(rows.map(({ code, id }) => [code, id]))
  return { locations: byCode(locations.rows), channels: byCode(channels.rows) } as unknown as Merchant
}

/** Hands over what has missed its cut-off by more than half a day; what a story keeps open stays. */
async function clearOldWork(actor: Actor, now: Date): Promise<number> {
  const cutOffBefore = new Date(now.getTime() - 12 * hour)
  const { rows } = await findFulfillmentOrders(
    actor,
    { cutOffBefore, statuses: ['OPEN', 'IN_PROGRESS'] },
    { first: 100 },
  )
  const due = rows.filter(({ orderNumber, openHolds }) => openHolds === 0 && Number(orderNumber) > 1006)
  let left = 0
  for (const [index, { id }] of due.entries()) {
    if (await workTo(actor, id, 'NONE', 500_000 + (now.getTime() % 400_000) + index)) left += 1
  }
  return left
}

/** Moves the demo to the present. Safe to repeat: orders of the same day are the same orders. */
export async function refreshDemo(): Promise<{ left: number; placed: number }> {
  const actor = await systemActor({ slug: 'demo' }, 'SCRIPT', 'Demo')
  if (!actor) throw new Error('there is no demo tenant; `npm run up` on an empty database makes it')
  const now = clockNow()
  const left = await clearOldWork(actor, now)
  const day = localDay(now, actor.timeZone)
  const random = makeRandom(Number(day.replaceAll('-', '')))
  const data = readOnlineRetail()
  const { retail } = makeBaskets(data, await merchantOf(actor), inventPeople(random, 90), random)
  const baskets = Array.from({ length: newOrders }, () => random.pick(data.retail))
  for (const [index, [invoice, lines]] of baskets.entries()) {
    const age = (0.2 + random.next() * 16) * hour
    const at = new Date(now.getTime() - age)
    const input = retail([`${invoice}-${day}-${index}`, lines], at)
    await relive(actor, { at, input, reach: reachAt(age, random) }, 90_000 + (now.getTime() % 9_000) + index, random)
  }
  return { left, placed: baskets.length }
}
