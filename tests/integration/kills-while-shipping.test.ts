import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { checkStockInvariants } from '#modules/inventory/invariants'
import { createApiKey, keyShownOnce } from '#modules/members/create-api-key'
import { toGlobalId } from '#platform/ids'
import { arrangeOrder } from '../support/arrange-order.ts'
import { asOwner } from '../support/database.ts'
import { type ApiProcess, ask, freePort, startApi, startProgram } from '../support/processes.ts'
import { makeWorld, type World } from '../support/world.ts'

const orders = 16
const kills = 20
const start = `mutation($input: StartPickingInput!) { result: startPicking(input: $input) { __typename ... on Refusal { code message } } }`
const pick = `mutation($input: RecordPickInput!) { result: recordPick(input: $input) { __typename ... on Refusal { code message } } }`
const task = `query($id: ID!) { stationTask(fulfillmentOrderId: $id) { lines { lineId picked } } }`
const pack = `mutation($input: PackFulfillmentOrderInput!) { result: packFulfillmentOrder(input: $input) { __typename ... on Refusal { code message } } }`
const ship = `mutation($input: ShipFulfillmentOrderInput!) { result: shipFulfillmentOrder(input: $input) { __typename ... on Refusal { code message } } }`

type Caller = (document: string, variables: unknown) => Promise<Record<string, unknown>>

/** Sends until it is answered, always with the same key: what a careful client does. */
const patiently =
  (url: string, key: string): Caller =>
  async (document, variables) => {
    for (let tries = 0; tries < 600; tries += 1) {
      const answer = await ask(url, key, document, variables).catch(() => null)
      if (answer?.status === 200 && answer.body.data) return answer.body.data
      await sleep(50)
    }
    throw new Error('never answered')
  }

async function shipOne(call: Caller, id: string): Promise<void> {
  const fulfillmentOrderId = toGlobalId('FulfillmentOrder', id)
  const act = async (document: string, step: string, input: object) => {
    const { result } = await call(document, {
      input: { fulfillmentOrderId, idempotencyKey: `${id}:${step}`, ...input },
    })
    expect(result).toMatchObject({ __typename: expect.stringMatching(/^(FulfillmentOrder|Shipment)$/) })
  }
  await act(start, 'start', {})
  for (const scan of [1, 2]) await act(pick, `pick-${scan}`, { code: 'MUG-BLUE' })
  await act(pick, 'pick-3', { code: 'TEAPOT' })
  const { stationTask } = (await call(task, { id: fulfillmentOrderId })) as {
    stationTask: { lines: { lineId: string; picked: number }[] }
  }
  const lines = stationTask.lines.map(({ lineId, picked }) => ({ lineId, quantity: picked }))
  await act(pack, 'pack', { packages: [{ weightGrams: 900, lines }] })
  await act(ship, 'ship', { trackingNumber: '3318810025' })
}

async function plant(): Promise<{ world: World; key: string; ids: string[] }> {
  const world = await makeWorld()
  await world.stock('MUG-BLUE', 'leeds', 200)
  await world.stock('TEAPOT', 'leeds', 100)
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString()
  const scopes = ['fulfillment:read', 'fulfillment:pick', 'fulfillment:pack', 'fulfillment:ship'] as const
  const key =
    keyShownOnce(await createApiKey(world.as('ADMINISTRATOR'), { name: 'Scanner', scopes: [...scopes], expiresAt })) ??
    ''
  const ids: string[] = []
  for (let made = 0; made < orders; made += 1)
    ids.push((await arrangeOrder(world, { 'MUG-BLUE': 2, TEAPOT: 1 })).fulfillmentOrderId)
  return { world, key, ids }
}

/** Everything that the work leaves behind, counted; ids and times differ between runs, sums must not. */
const remains = ({ world }: { world: World }) =>
  asOwner(async (client) => {
    const tables = [
      `SELECT status, count(*)::int FROM "FulfillmentOrder" WHERE "tenantId" = $1 GROUP BY 1`,
      `SELECT status, count(*)::int FROM "Shipment" WHERE "tenantId" = $1 GROUP BY 1`,
      `SELECT sku, sum(ordered)::int, sum(shipped)::int, count(*)::int FROM "OrderLine" WHERE "tenantId" = $1 GROUP BY 1 ORDER BY 1`,
      `SELECT kind, sum(quantity)::int, count(*)::int FROM "StockMovement" WHERE "tenantId" = $1 GROUP BY 1 ORDER BY 1`,
      `SELECT sum("onHand")::int, sum(sellable)::int, sum(reserved)::int FROM "StockLevel" WHERE "tenantId" = $1`,
      `SELECT count(*)::int, sum(quantity)::int FROM "PickRecord" WHERE "tenantId" = $1`,
      `SELECT count(*)::int FROM "Package" WHERE "tenantId" = $1`,
      `SELECT type, count(*)::int FROM "Event" WHERE "tenantId" = $1 AND type NOT LIKE 'api-key.%' GROUP BY 1 ORDER BY 1`,
    ]
    const rows = []
    for (const text of tables) rows.push((await client.query(text, [world.tenantId])).rows)
    return rows
  })

test('twenty kills of server and worker while orders are shipped leave the rows of a run without kills', {
  timeout: 240_000,
}, async () => {
  const [calm, stormy] = [await plant(), await plant()]
  const port = await freePort()
  let api: ApiProcess = await startApi(port)
  let worker = startProgram('worker/main.ts')
  for (const id of calm.ids) await shipOne(patiently(api.url, calm.key), id)

  let done = 0
  const call = patiently(api.url, stormy.key)
  const shipping = Promise.all(stormy.ids.map(async (id) => shipOne(call, id).then(() => (done += 1))))
  for (let killed = 0; killed < kills; killed += 2) {
    await sleep(40 + Math.random() * 220)
    await Promise.all([api.end('SIGKILL'), worker.end('SIGKILL')])
    ;[api, worker] = [await startApi(port), startProgram('worker/main.ts')]
  }
  await shipping
  expect(done).toBe(orders)
  expect(await remains(stormy)).toEqual(await remains(calm))
  expect(await checkStockInvariants(stormy.world.as('ADMINISTRATOR'))).toEqual([])
  await Promise.all([api.end(), worker.end()])
})
