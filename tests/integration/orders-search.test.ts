import { beforeAll, describe, expect, test } from 'vitest'
import { type NewException, openException } from '#modules/exceptions/open-exception.step'
import { findByTerms } from '#modules/search/find-by-terms'
import { type IndexedObject, indexTerms } from '#modules/search/index-terms.step'
import { newId } from '#platform/ids'
import { read } from '#platform/tenancy'
import { asCommand } from '#tests/support/as-command'
import { makeWorld, type World } from '#tests/support/world'

let world: World
beforeAll(async () => {
  world = await makeWorld('search')
})

describe('search', () => {
  const ada = newId()
  const bob = newId()
  const objects: readonly IndexedObject[] = [
    {
      objectType: 'Order',
      objectId: ada,
      terms: [
        { kind: 'ORDER_NUMBER', term: '1001' },
        { kind: 'CHANNEL_NUMBER', term: '112-1234567-8901234' },
        { kind: 'NAME', term: 'Ada Müller' },
        { kind: 'POSTCODE', term: 'LS1 4DY' },
        { kind: 'PHONE', term: '+44 20 7946 0000' },
        { kind: 'EMAIL', term: 'Ada@Example.com' },
      ],
    },
    {
      objectType: 'Order',
      objectId: bob,
      terms: [
        { kind: 'ORDER_NUMBER', term: '1002' },
        { kind: 'NAME', term: 'Bob Müller' },
        { kind: 'POSTCODE', term: 'EC1A 1BB' },
      ],
    },
  ]
  beforeAll(() => asCommand(world, (cx) => indexTerms(cx, objects)))
  const found = async (text: string) =>
    (await findByTerms(world.as('SUPPORT_AGENT'), { text })).map((one) => one.objectId)

  test.each([
    ['the number', '#1001', [ada]],
    ['how the number begins', '100', [bob, ada]],
    ["a part of the channel's number", '1234567', [ada]],
    ['a surname without its accent', 'muller', [bob, ada]],
    ['surname and postcode of two words', 'müller ls1 4dy', [ada]],
    ['postcode and surname, small letters', 'ec1a1bb müll', [bob]],
    ['first and last name', 'bob müller', [bob]],
    ['a telephone number as it is dialed at home', '020 7946 0000', [ada]],
    ['a telephone number with its country', '0044 20 7946 0000', [ada]],
    ['how the e-mail begins', 'ADA@', [ada]],
    ['two words of which one is nowhere', 'müller smith', []],
    ['a single letter', 'm', []],
    ['nothing', '   ', []],
    ['a percent sign is no wildcard', 'm%ller', []],
  ])('finds by %s', async (_, text, expected) => {
    expect(await found(text)).toEqual(expected)
  })

  test('new terms replace the old ones of their kinds and leave other kinds alone', async () => {
    const carol: IndexedObject = {
      objectType: 'Order',
      objectId: newId(),
      terms: [
        { kind: 'NAME', term: 'Carol King' },
        { kind: 'SKU', term: 'x-1' },
      ],
    }
    await asCommand(world, (cx) => indexTerms(cx, [carol]))
    await asCommand(world, (cx) => indexTerms(cx, [{ ...carol, terms: [{ kind: 'NAME', term: 'Carol Prince' }] }]))
    expect(await found('carol king')).toEqual([])
    expect(await found('carol prince')).toEqual([carol.objectId])
    expect(await found('X-1')).toEqual([carol.objectId])
    await asCommand(world, (cx) => indexTerms(cx, [{ ...carol, terms: [], kinds: ['NAME'] }]))
    expect(await found('carol')).toEqual([])
    expect(await found('X-1')).toEqual([carol.objectId])
  })

  test("another tenant's words are not there", async () => {
    const other = await makeWorld('elsewhere')
    expect(await findByTerms(other.as('SUPPORT_AGENT'), { text: '1001' })).toEqual([])
  })
})

describe('openException', () => {
  const exception: NewException = {
    type: 'oversold',
    severity: 'HIGH',
    dedupeKey: 'oversold:1',
    title: 'Two units were sold that are not there',
    detail: { short: 2 },
    ownerRole: 'MANAGER',
    costAtRisk: { amount: 1290n, currency: 'GBP' },
  }
  const opened = () =>
    read(world.as('MANAGER'), (db) =>
      db.exception.findMany({ where: { tenantId: world.tenantId, type: 'oversold' }, orderBy: { id: 'asc' } }),
    )

  test('is opened once while it is open, also by twenty at once', async () => {
    await Promise.all(Array.from({ length: 20 }, () => asCommand(world, (cx) => openException(cx, exception))))
    expect(await opened()).toMatchObject([
      { status: 'OPEN', severity: 'HIGH', detail: { short: 2 }, costAtRiskMinor: 1290n, costCurrency: 'GBP' },
    ])
    const events = await read(world.as('MANAGER'), (db) =>
      db.event.findMany({ where: { tenantId: world.tenantId, type: 'exception.opened' } }),
    )
    expect(events).toHaveLength(1)
  })

  test('is opened anew once it was resolved', async () => {
    await asCommand(world, (cx) =>
      cx.tx.exception.updateMany({
        where: { tenantId: world.tenantId, type: 'oversold' },
        data: { status: 'RESOLVED' },
      }),
    )
    await asCommand(world, (cx) => openException(cx, exception))
    expect((await opened()).map(({ status }) => status)).toEqual(['RESOLVED', 'OPEN'])
  })
})
