import { isDeepStrictEqual } from 'node:util'
import { toGlobalId } from '#platform/ids'
import { orderContextDocument, orderListDocument } from './documents.ts'
import { load, type Measured } from './load.ts'
import type { World } from './merchant.ts'
import { placeOrderBody, spreadSku } from './orders-to-place.ts'
import type { Programs } from './programs.ts'

export interface Row extends Measured {
  readonly what: string
}

export interface Bench {
  readonly world: World
  readonly programs: Programs
  /** Ids of filled orders in no order. */
  readonly orderIds: readonly string[]
  readonly seconds: number
}

const headersOf = ({ world }: Bench) => ({ authorization: `Bearer ${world.key}` })
const contextBody = ({ orderIds }: Bench, index: number): string => {
  const id = toGlobalId('Order', orderIds[index % orderIds.length] ?? '')
  return JSON.stringify({ query: orderContextDocument, variables: { id } })
}
const isOrder = (text: string): boolean => text.startsWith('{"data":{"order":{') || text.includes('"order" : {"id"')

async function post(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<unknown> {
  const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })
  return answer.json()
}

/** How many of a sample of orders the API and the floor answer differently. */
export async function differences(bench: Bench, sample = 50): Promise<number> {
  let different = 0
  for (let index = 0; index < sample; index += 1) {
    const body = contextBody(bench, index)
    const answers = [
      await post(bench.programs.api.url, headersOf(bench), body),
      await post(bench.programs.floorUrl, {}, body),
    ]
    if (!isDeepStrictEqual(answers[0], answers[1])) different += 1
  }
  return different
}

/** The order context and its floor at 1, 8 and 32 clients, one after the other in turn. */
export async function measureContext(bench: Bench): Promise<Row[]> {
  const targets = [
    { what: 'order context', url: bench.programs.api.url, headers: headersOf(bench) },
    { what: 'floor', url: bench.programs.floorUrl, headers: {} },
  ]
  const rows: Row[] = []
  for (const { url, headers } of targets)
    await load(url, 4, Math.min(2, bench.seconds), (index) => ({ body: contextBody(bench, index), headers }), isOrder)
  for (const clients of [1, 8, 32]) {
    for (const { what, url, headers } of targets) {
      const call = (index: number) => ({ body: contextBody(bench, index), headers })
      rows.push({ what, ...(await load(url, clients, bench.seconds, call, isOrder)) })
    }
  }
  return rows
}

const listPage = 50
const listWhere = { statuses: ['COMPLETED'] }
const listBody = (after: string | null) =>
  JSON.stringify({ query: orderListDocument, variables: { after, where: listWhere } })

interface ListAnswer {
  readonly data: { readonly orders: { readonly pageInfo: { endCursor: string; hasNextPage: boolean } } }
}

/** The filtered list: its first page, and the one at the depth asked for, which a client reaches by walking there. */
export async function measureList(bench: Bench, depth: number): Promise<Row[]> {
  const { url } = bench.programs.api
  let after: string | null = null
  let reached = 1
  for (; reached < depth; reached += 1) {
    const { data } = (await post(url, headersOf(bench), listBody(after))) as ListAnswer
    if (!data.orders.pageInfo.hasNextPage) break
    after = data.orders.pageInfo.endCursor
  }
  const rows: Row[] = []
  for (const [what, cursor] of [
    [`list of ${listPage}, page 1`, null],
    [`list of ${listPage}, page ${reached}`, after],
  ] as const) {
    const call = () => ({ body: listBody(cursor), headers: headersOf(bench) })
    rows.push({ what, ...(await load(url, 8, bench.seconds, call, (text) => text.includes('"nodes":[{'))) })
  }
  return rows
}

/** Orders placed and allocated by 32 clients: spread over all SKUs, and all of one. */
export async function measurePlacing(bench: Bench): Promise<Row[]> {
  const { world, programs, seconds } = bench
  const isAllocated = (text: string) => text.includes('"fulfillmentStatus":"ALLOCATED"')
  const kinds = {
    'placeOrder, 1,000 SKUs': (index: number) => spreadSku(world, index),
    'placeOrder, one SKU': () => () => world.hotSku,
  }
  const rows: Row[] = []
  const place = (run: string, clients: number, time: number, skuOf: (index: number) => (line: number) => string) =>
    load(
      programs.api.url,
      clients,
      time,
      (index) => ({ body: placeOrderBody(world, index, run, skuOf(index)), headers: headersOf(bench) }),
      isAllocated,
    )
  await place('warm', 8, Math.min(3, seconds), kinds['placeOrder, 1,000 SKUs'])
  for (const [what, skuOf] of Object.entries(kinds))
    rows.push({ what, ...(await place(`run-${rows.length}`, 32, seconds, skuOf)) })
  return rows
}
