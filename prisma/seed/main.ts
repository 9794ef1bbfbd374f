import { unsafeSetPassword } from '#modules/members/unsafe-set-password'
import { createTenant } from '#modules/organization/create-tenant'
import type { Actor } from '#platform/actor'
import { clockNow } from '#platform/clock'
import { unsafeControl } from '#platform/control'
import { systemActor } from '#platform/system-actor'
import { makeAssortment } from './assortment.ts'
import { makeBaskets } from './baskets.ts'
import { atTime, relive, travel } from './history.ts'
import { makeDemoKey, makeMembers, type SignIn } from './members.ts'
import { makeMerchant } from './merchant.ts'
import { readOnlineRetail } from './online-retail.ts'
import { makePast } from './past.ts'
import { inventPeople } from './people.ts'
import { makeRandom } from './random.ts'
import { makeSecondTenant } from './second-tenant.ts'
import { makeStories } from './stories.ts'
import { openWorkOf, workTo } from './work-orders.ts'

const day = 86_400_000
const demoSeed = 20_261_123

/** What `up` prints: one sign-in per role and a key. */
export interface Demo {
  readonly tenant: string
  readonly signIns: readonly SignIn[]
  readonly apiKey: string
}

/** The demo's present: now, or midday of the day named by `--as-of=2026-11-23`. */
function present(): Date {
  const given = process.argv.find((argument) => argument.startsWith('--as-of='))?.slice('--as-of='.length)
  return given ? new Date(`${given}T12:00:00Z`) : clockNow()
}

async function actorOf(slug: string): Promise<Actor> {
  const actor = await systemActor({ slug }, 'SCRIPT', 'Demo')
  if (!actor) throw new Error(`the demo tenant ${slug} is missing`)
  return actor
}

/** Fills an empty database with the demo merchant and a second small tenant; a database that has a tenant is left alone. */
export async function seedWhenEmpty(progress: (text: string) => void): Promise<Demo | undefined> {
  if ((await unsafeControl().tenant.count()) > 0) return undefined
  const now = present()
  return atTime(now, () => seed(now, progress))
}

async function seed(now: Date, progress: (text: string) => void): Promise<Demo> {
  const began = new Date(now.getTime() - 14 * day)
  const tenant = 'demo'
  await atTime(began, () => makeTenant(tenant, began))
  await unsafeSetPassword('admin@demo.example.com', 'demo-admin')
  const actor = await actorOf(tenant)
  const random = makeRandom(demoSeed)
  const data = readOnlineRetail()
  progress('people and places')
  const merchant = await atTime(began, () => makeMerchant(actor))
  const signIns = await atTime(began, () => makeMembers(actor, merchant))
  progress('products and stock')
  await atTime(began, () => makeAssortment(actor, merchant, data, random, began))
  const people = inventPeople(random, 90)
  const prices = new Map(data.products.map(({ sku, price }) => [sku, price]))
  await tellStories(
    makeStories(actor, merchant, people, (sku) => prices.get(sku) ?? '1.00'),
    actor,
    now,
  )
  const past = makePast(data, makeBaskets(data, merchant, people, random), random, now)
  for (const [index, order] of past.entries()) {
    if (index % 60 === 0) progress(`${index} of ${past.length} orders`)
    await relive(actor, order, index + 100, random)
  }
  progress('a second tenant')
  await atTime(began, () => makeSecondTenant(began))
  return { tenant, signIns, apiKey: await makeDemoKey(actor) }
}

const makeTenant = (slug: string, began: Date) =>
  createTenant(
    {
      slug,
      name: 'Plumbline Demo',
      timeZone: 'Europe/London',
      currency: 'GBP',
      countryCode: 'GB',
      isDemo: true,
      administrator: { email: 'admin@demo.example.com', name: 'Ruth Adeyemi' },
    },
    began,
  )

async function tellStories(stories: ReturnType<typeof makeStories>, actor: Actor, now: Date): Promise<void> {
  const before = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
  const told = [
    { tell: stories.splitWithBackorder, at: before(30), isWorked: true, isDelivered: false },
    { tell: stories.oversold, at: before(20), isWorked: false, isDelivered: false },
    { tell: stories.held, at: before(5), isWorked: false, isDelivered: false },
    { tell: stories.missedCutOff, at: before(74), isWorked: false, isDelivered: false },
    { tell: stories.clean, at: before(96), isWorked: true, isDelivered: true },
    { tell: stories.badAddress, at: before(3), isWorked: false, isDelivered: false },
  ]
  for (const [index, { tell, at, isWorked, isDelivered }] of told.entries()) {
    const id = await atTime(at, () => tell(at))
    if (isWorked) await workStory(actor, id, new Date(at.getTime() + 3 * 3_600_000), isDelivered, index, now)
  }
}

/** The first part of a story's order leaves; the clean one arrives too. */
async function workStory(
  actor: Actor,
  orderId: string,
  at: Date,
  isDelivered: boolean,
  serial: number,
  now: Date,
): Promise<void> {
  const [work] = await openWorkOf(actor, orderId)
  const shipment = work ? await atTime(at, () => workTo(actor, work, 'NONE', serial + 1)) : null
  if (shipment) await travel(actor, shipment, at, isDelivered, now)
}
