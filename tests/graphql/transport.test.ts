import { describe, expect, test } from 'vitest'
import { builder } from '#graphql/builder'
import { createGraphQLHandler } from '#graphql/http'
import { limits } from '#graphql/limits'
import { makeGraphQLServer } from '#graphql/server'
import type { Actor } from '#platform/actor'
import { newId, toGlobalId } from '#platform/ids'
import { countStatements } from '#platform/statements'
import { arrangeOrder } from '#tests/support/arrange-order'
import { makeWorld } from '#tests/support/world'

builder.queryField('explode', (t) =>
  t.string({
    nullable: true,
    resolve: () => {
      throw new Error('password=hunter2 in table "Order"')
    },
  }),
)
await import('#graphql/schema')
const server = makeGraphQLServer(builder.toSchema({ sortSchema: true }))
await server.start()
const world = await makeWorld()
const requestId = newId()
let resolvers = 0

const handlerFor = (actor: Actor | null) =>
  createGraphQLHandler(server, async () => {
    resolvers += 1
    return { actor, requestId }
  })
const url = 'http://plumbline.test/api/graphql'
const json = { 'content-type': 'application/json' }

async function post(
  body: string | object,
  headers: Record<string, string> = json,
  actor: Actor | null = world.as('AUDITOR'),
) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const response = await handlerFor(actor)(new Request(url, { method: 'POST', headers, body: text }))
  const answer = (await response.json()) as {
    data?: unknown
    errors?: { message: string; extensions: Record<string, unknown> }[]
  }
  return { status: response.status, ...answer, code: answer.errors?.[0]?.extensions.code, error: answer.errors?.[0] }
}
const ask = (query: string, variables = {}) => post({ query, variables })

describe('what a request must look like', () => {
  test.each([
    ['a wrong content type', 'x', { 'content-type': 'text/plain' }, 415],
    ['no content type', 'x', {}, 415],
    ['malformed JSON', '{"query": ', json, 400],
    ['an empty body', '', json, 400],
    ['a batch', [{ query: '{ viewer { name } }' }], json, 400],
    ['a body without a query', {}, json, 400],
    ['a syntax error', { query: '{ viewer' }, json, 400],
    ['an unknown field', { query: '{ nothing }' }, json, 400],
  ])('%s is refused as BAD_INPUT', async (_, body, headers, status) => {
    expect(await post(body, headers as Record<string, string>)).toMatchObject({ status, code: 'BAD_INPUT' })
  })

  test('a body beyond one megabyte is refused with 413, also without a content length', async () => {
    const large = JSON.stringify({ query: `{ viewer { name } } # ${'x'.repeat(limits.bodyBytes)}` })
    expect(await post(large)).toMatchObject({ status: 413, code: 'BAD_INPUT' })
    const stream = new Blob([large]).stream()
    const request = new Request(url, { method: 'POST', headers: json, body: stream, duplex: 'half' } as RequestInit)
    expect((await handlerFor(null)(request)).status).toBe(413)
  })

  test('a mutation by GET is refused', async () => {
    const query = encodeURIComponent('mutation { startCount(input: { locationId: "x" }) { __typename } }')
    const response = await handlerFor(world.as('MANAGER'))(new Request(`${url}?query=${query}`))
    expect(response.status).toBe(405)
  })

  test('other methods are refused with the allowed ones named', async () => {
    const response = await handlerFor(null)(new Request(url, { method: 'PUT', headers: json, body: '{}' }))
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST'])
  })

  test('a session from a form or an image of another page is refused before anybody is identified', async () => {
    const cookie = 'next-auth.session-token=x'
    const before = resolvers
    expect(await post({ query: '{ viewer { name } }' }, { 'content-type': 'text/plain', cookie })).toMatchObject({
      status: 400,
    })
    const image = new Request(`${url}?query={viewer{name}}`, { headers: { cookie } })
    expect((await handlerFor(world.as('AUDITOR'))(image)).status).toBe(400)
    expect(resolvers).toBe(before)
  })
})

describe('what a query may cost', () => {
  test.each([
    ['too deep', `{ orders { nodes ${'{ fulfillmentOrders { order '.repeat(8)} { number } ${'} }'.repeat(8)} } }`],
    [
      'too many aliases',
      `{ ${Array.from({ length: limits.aliases + 1 }, (_, i) => `a${i}: viewer { name }`).join(' ')} }`,
    ],
    ['too many tokens', `{ viewer { ${'name '.repeat(limits.tokens)} } }`],
    [
      'too much',
      '{ orders(first: 100) { nodes { lines { variant { product { variants { product { variants { barcodes { value } } } } } } } } } }',
    ],
    ['too many directives', `{ viewer { ${'... @include(if: true) { name } '.repeat(limits.directives + 1)} } }`],
  ])('%s: refused before any resolver runs', async (_, query) => {
    const { result, log } = await countStatements(() => ask(query))
    expect([result.status, result.code]).toEqual([400, 'QUERY_TOO_COMPLEX'])
    expect(log.count).toBe(0)
  })

  test('fragments that multiply are refused', async () => {
    const bomb = Array.from(
      { length: 20 },
      (_, i) => `fragment F${i} on Viewer { ...F${i + 1} ...F${i + 1} ...F${i + 1} }`,
    )
    const { status, code, error } = await ask(`{ viewer { ...F0 } } ${bomb.join(' ')} fragment F20 on Viewer { name }`)
    expect([status, code], JSON.stringify(error)).toEqual([400, 'QUERY_TOO_COMPLEX'])
  })

  test('fragments in a circle are refused', async () => {
    const { status, code } = await ask(
      '{ viewer { ...A } } fragment A on Viewer { ...B } fragment B on Viewer { ...A }',
    )
    expect([status, code]).toEqual([400, 'BAD_INPUT'])
  })

  test.each([-1, 0, 101, 1_000_000])('a page of %i is refused', async (first) => {
    expect(await ask('query($first: Int) { orders(first: $first) { nodes { id } } }', { first })).toMatchObject({
      code: 'BAD_INPUT',
    })
  })

  test.each(['garbage', 'WzEsIlBMQUNFRF9BVCIsWyJ4Il0sIngiXQ'])(
    'the cursor %s is refused or finds nothing, never an accident',
    async (after) => {
      const { code } = await ask('query($after: String) { shipments(after: $after) { nodes { id } } }', { after })
      expect(code).toBe('BAD_INPUT')
    },
  )
})

describe('what is told', () => {
  test('the schema, to those who signed in only', async () => {
    const query = '{ __schema { queryType { name } } }'
    expect(await post({ query }, json, null)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' })
    expect(await ask(query)).toMatchObject({ status: 200, data: { __schema: { queryType: { name: 'Query' } } } })
  })

  test('of an accident only that it happened, and the id of the request', async () => {
    const { error, data } = await ask('{ explode }')
    expect(error).toMatchObject({
      message: 'Something went wrong on our side.',
      extensions: { code: 'INTERNAL', requestId },
    })
    expect(JSON.stringify(error)).not.toMatch(/hunter2|Order|at .*\.ts/)
    expect(data).toEqual({ explode: null })
  })
})

describe('statements', () => {
  test('an order with everything about it takes at most two', async () => {
    await world.stock('TRAY', 'leeds', 10)
    const { id, number } = await arrangeOrder(world, { TRAY: 2 })
    const query = `query($id: ID!) { order(id: $id) { number customerName totals { total { amount currency } }
      lines { sku reserved promise { deliverBy } } charges { title } fulfillmentOrders { number station lines { sku picked } }
      shipments { number trackingEvents { code } } payments { status entries { kind } } holds { reason } exceptions { title }
      externalReferences { value } supportedActions { action allowed } sayThis } }`
    const { result, log } = await countStatements(() =>
      post({ query, variables: { id: toGlobalId('Order', id) } }, json, world.as('SUPPORT_LEAD')),
    )
    expect(result.errors).toBeUndefined()
    expect(result.data).toMatchObject({ order: { number, lines: [{ sku: 'TRAY', reserved: 2 }] } })
    expect(log.texts.filter((text) => !text.includes('set_config')).length).toBeLessThanOrEqual(2)
  })

  test('a list of orders with lines and channels takes one for the list and one per relation', async () => {
    for (let made = 0; made < 3; made += 1) await arrangeOrder(world, { TRAY: 1 })
    const query = '{ orders { nodes { number channel { name } lines { sku variant { title } } } } }'
    const { result, log } = await countStatements(() => post({ query }, json, world.as('SUPPORT_LEAD')))
    expect(result.errors).toBeUndefined()
    expect(log.texts.filter((text) => !text.includes('set_config')).length).toBeLessThanOrEqual(4)
  })
})
