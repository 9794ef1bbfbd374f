import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkStockInvariants } from '#modules/inventory/invariants'
import { createApiKey, keyShownOnce } from '#modules/members/create-api-key'
import { unsafeControl } from '#platform/control'
import { toGlobalId } from '#platform/ids'
import { asOwner } from '../support/database.ts'
import { type ApiProcess, ask, startApi } from '../support/processes.ts'
import { makeWorld, type World } from '../support/world.ts'

const buyers = 300
const units = 100
const mutation = `mutation Buy($input: PlaceOrderInput!) { placeOrder(input: $input) { __typename ... on Order { id number fulfillmentStatus } ... on Refusal { code message } } }`

let world: World
let servers: ApiProcess[]
const keys: string[] = []

beforeAll(async () => {
  world = await makeWorld('race')
  await world.stock('MUG-BLUE', 'leeds', 60)
  await world.stock('MUG-BLUE', 'rotterdam', 40)
  const administrator = world.as('ADMINISTRATOR')
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString()
  for (let made = 0; made < buyers; made += 1) {
    keys.push(
      keyShownOnce(
        await createApiKey(administrator, { name: `Buyer ${made}`, scopes: ['order:place', 'order:read'], expiresAt }),
      ) ?? '',
    )
  }
  servers = await Promise.all([startApi(), startApi()])
}, 120_000)
afterAll(() => Promise.all(servers.map((server) => server.end())).then(() => unsafeControl().$disconnect()))

const inputOf = (buyer: number) => ({
  channelId: toGlobalId('Channel', world.channels.web),
  externalReference: `race-${buyer}`,
  currency: 'GBP',
  customer: { name: `Buyer ${buyer}`, email: `buyer${buyer}@example.com` },
  shipTo: { name: `Buyer ${buyer}`, line1: '1 High Street', city: 'Leeds', postcode: 'LS1 1AA', country: 'GB' },
  lines: [{ sku: 'MUG-BLUE', quantity: 1, unitPrice: '12.90' }],
  idempotencyKey: `buy-${buyer}`,
})

interface Bought {
  readonly __typename: string
  readonly number: string
  readonly fulfillmentStatus: string
}

async function buy(buyer: number, url: string): Promise<Bought> {
  const { status, body } = await ask(url, keys[buyer] ?? '', mutation, { input: inputOf(buyer) })
  expect(status, JSON.stringify(body)).toBe(200)
  return body.data?.placeOrder as Bought
}

function tally(answers: readonly Bought[]) {
  const counts: Record<string, number> = {}
  for (const { __typename, fulfillmentStatus } of answers)
    counts[`${__typename} ${fulfillmentStatus}`] = (counts[`${__typename} ${fulfillmentStatus}`] ?? 0) + 1
  return counts
}

const everyone = Array.from({ length: buyers }, (_, buyer) => buyer)
const fair = { 'Order ALLOCATED': units, 'Order BACKORDERED': buyers - units }

test('300 buyers with 300 keys for 100 units through two server processes: 300 answers, 100 allocated, 200 backordered', {
  timeout: 180_000,
}, async () => {
  const first = await Promise.all(everyone.map((buyer) => buy(buyer, servers[buyer % 2]?.url ?? '')))
  expect(tally(first)).toEqual(fair)
  expect(new Set(first.map(({ number }) => number)).size).toBe(buyers)

  const again = await Promise.all(everyone.map((buyer) => buy(buyer, servers[(buyer + 1) % 2]?.url ?? '')))
  expect(again.map(({ number }) => number)).toEqual(first.map(({ number }) => number))
  expect(await checkStockInvariants(world.as('ADMINISTRATOR'))).toEqual([])
})

test('one server killed half-way and every key retried: the same counts, one order per key', {
  timeout: 180_000,
}, async () => {
  await world.stock('TEAPOT', 'leeds', units)
  const input = (buyer: number) => ({
    ...inputOf(buyer),
    externalReference: `kill-${buyer}`,
    idempotencyKey: `kill-${buyer}`,
    lines: [{ sku: 'TEAPOT', quantity: 1, unitPrice: '34.50' }],
  })
  const send = (buyer: number, url: string) => ask(url, keys[buyer] ?? '', mutation, { input: input(buyer) })
  let answered = 0
  const attempts = everyone.map(async (buyer) => {
    await send(buyer, servers[buyer % 2]?.url ?? '').catch(() => undefined)
    answered += 1
    if (answered === Math.floor(buyers / 4)) void servers[0]?.end('SIGKILL')
  })
  await Promise.all(attempts)
  await servers[0]?.end('SIGKILL')

  const survivor = servers[1]?.url ?? ''
  const answers = await Promise.all(everyone.map((buyer) => send(buyer, survivor)))
  expect(answers.map(({ status }) => status)).toEqual(everyone.map(() => 200))
  expect(tally(answers.map(({ body }) => body.data?.placeOrder as Bought))).toEqual(fair)
  const rows = await asOwner((client) =>
    client.query(
      `SELECT count(*)::int AS orders FROM "ExternalReference" WHERE "tenantId" = $1 AND value LIKE 'kill-%'`,
      [world.tenantId],
    ),
  )
  expect(rows.rows).toEqual([{ orders: buyers }])
  expect(await checkStockInvariants(world.as('ADMINISTRATOR'))).toEqual([])
})
