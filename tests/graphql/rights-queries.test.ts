import {
  type GraphQLField,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isInterfaceType,
  isObjectType,
  isScalarType,
} from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ExampleFixture } from '#graphql/example'
import { schema } from '#graphql/schema'
import { newId, toGlobalId } from '#platform/ids'
import { permissions } from '#platform/permissions'
import { makeWorld, type World } from '#tests/support/world'
import { ask } from './call.ts'
import { exampleFixture } from './example-fixture.ts'

const fields = Object.values(schema.getQueryType()?.getFields() ?? {})
let [world, stranger] = [] as unknown as [World, World]
let fixture: ExampleFixture
let order: string
let work: string
let customer: string

beforeAll(async () => {
  ;[world, stranger] = await Promise.all([makeWorld('ours'), makeWorld('theirs')])
  fixture = await exampleFixture(world)
  order = await fixture.order()
  work = (await fixture.work('PICKED')).fulfillmentOrderId
  customer = await fixture.do('createCustomer', { name: 'Ada Lovelace' })
  await fixture.transfer('REQUESTED')
  await fixture.do('startCount', { locationId: fixture.location })
})

/** Values for the arguments that a query requires (or needs to find anything). */
const argumentsOf = (name: string): Record<string, unknown> => {
  const known: Record<string, Record<string, unknown>> = {
    availability: { variantId: fixture.variant, channelId: fixture.channel },
    binStock: { locationId: fixture.location },
    bins: { locationId: fixture.location },
    customer: { id: customer },
    node: { id: order },
    nodes: { ids: [order, fixture.variant] },
    order: { id: order },
    policy: { key: 'order.routing' },
    product: { code: 'tray' },
    reasonCodes: { activities: ['STOCK_ADJUSTMENT'] },
    scannedItem: { code: 'TRAY' },
    stationTask: { id: work, fulfillmentOrderId: work },
    today: {},
    variant: { sku: 'TRAY' },
  }
  return known[name] ?? {}
}

/** Every leaf one can ask for without arguments, two levels deep: enough to run the reads behind a field. */
function selection(type: GraphQLOutputType, depth = 3): string {
  const named = getNamedType(type)
  if (isScalarType(named) || isEnumType(named)) return ''
  if (!isObjectType(named) && !isInterfaceType(named)) return ' { __typename }'
  const inner = Object.values(named.getFields()).filter((field) =>
    field.args.every((arg) => !String(arg.type).endsWith('!')),
  )
  const chosen = inner.flatMap((field) => {
    const leaf = isScalarType(getNamedType(field.type)) || isEnumType(getNamedType(field.type))
    return leaf ? [field.name] : depth > 0 ? [`${field.name}${selection(field.type, depth - 1)}`] : []
  })
  return ` { __typename ${chosen.join(' ')} }`
}

function document(field: GraphQLField<unknown, unknown>): { source: string; variables: Record<string, unknown> } {
  const given = argumentsOf(field.name)
  const used = field.args.filter(({ name }) => name in given)
  const declared = used.map(({ name, type }) => `$${name}: ${type}`).join(', ')
  const passed = used.map(({ name }) => `${name}: $${name}`).join(', ')
  const [head, tail] = used.length > 0 ? [`(${declared})`, `(${passed})`] : ['', '']
  return { source: `query Q${head} { answer: ${field.name}${tail}${selection(field.type)} }`, variables: given }
}

const needs = (field: GraphQLField<unknown, unknown>) => /Needs ([a-z-]+:[a-z-]+)\./.exec(field.description ?? '')?.[1]

describe.each(fields.map((field) => ({ name: field.name, field })))('$name', ({ name, field }) => {
  test('nobody: refused', async () => {
    const { source, variables } = document(field)
    expect((await ask(null, source, variables)).codes).toContain('UNAUTHENTICATED')
  })

  test('a member without the permission that its description names: refused', async () => {
    const { source, variables } = document(field)
    const permission = needs(field)
    if (!permission) return expect(['viewer', 'node', 'nodes', 'waiting']).toContain(name)
    const others = permissions.filter((other) => other !== permission)
    expect((await ask(world.with(...others), source, variables)).codes).toContain('FORBIDDEN')
  })

  test('an administrator: answered, every field of it', async () => {
    const { source, variables } = document(field)
    const { codes, messages, data } = await ask(world.as('ADMINISTRATOR'), source, variables)
    expect(codes, messages.join('\n')).toEqual([])
    expect(data?.answer, `${name} found nothing`).not.toBeNull()
  })

  test('another tenant: sees nothing of it', async () => {
    const { source, variables } = document(field)
    const { data } = await ask(stranger.as('ADMINISTRATOR'), source, variables)
    const seen = JSON.stringify(data ?? {})
    const ours = [order, work, fixture.variant, fixture.location, fixture.channel]
    expect(ours.filter((id) => seen.includes(id))).toEqual([])
  })
})

test('an id of another tenant and a random id are not found in the same words', async () => {
  const source = 'query($id: ID!) { node(id: $id) { __typename } }'
  const foreign = await ask(stranger.as('ADMINISTRATOR'), source, { id: order })
  const random = await ask(stranger.as('ADMINISTRATOR'), source, { id: toGlobalId('Order', newId()) })
  expect(foreign).toEqual(random)
})

test('personal data are null without the right to them', async () => {
  const source = 'query($id: ID!) { order(id: $id) { number customerName shipTo { name } } }'
  const { data, codes } = await ask(world.as('WAREHOUSE'), source, { id: order })
  expect(codes).toEqual([])
  expect(data?.order).toMatchObject({ customerName: null, shipTo: null })
  const seen = await ask(world.as('SUPPORT_AGENT'), source, { id: order })
  expect(seen.data?.order).toMatchObject({ shipTo: { name: 'Ada Lovelace' } })
})
