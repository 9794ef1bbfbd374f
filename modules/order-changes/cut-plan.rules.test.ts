import { describe, expect, test } from 'vitest'
import { authorityFor } from './authority.rules.ts'
import { type ChangeStage, changeStages, stageOf, verdictOf } from './change-stage.rules.ts'
import type { ChangeableLine, ChangeableOrder, ChangeablePart } from './changeable-order.rules.ts'
import { changeableUnits, planCut } from './cut-plan.rules.ts'
import type { Proposal } from './order-change.input.ts'

const counts = { cancelled: 0, unallocated: 0, backordered: 0, reserved: 0, picked: 0, packed: 0, shipped: 0 }

const line = (more: Partial<ChangeableLine> = {}): ChangeableLine => ({
  ...counts,
  id: 'line',
  kind: 'GOODS',
  variantId: 'variant',
  sku: 'MUG',
  title: 'Mug',
  unitPrice: '10',
  ordered: 5,
  amounts: { subtotal: 5000n, discount: 0n, tax: 0n, total: 5000n },
  taxLines: [],
  components: [],
  ...more,
})

const part = (more: Partial<ChangeablePart> & { units?: object } = {}): ChangeablePart => ({
  id: 'F1',
  number: '1-F1',
  orderId: 'order',
  locationId: 'leeds',
  locationName: 'Leeds',
  locationType: 'WAREHOUSE',
  status: 'OPEN',
  requestStatus: 'UNSUBMITTED',
  handOverOn: null,
  version: 1,
  labels: 0,
  handedOver: 0,
  lines: [
    {
      id: `of ${more.id ?? 'F1'}`,
      orderLineId: 'line',
      componentId: null,
      variantId: 'variant',
      sku: 'MUG',
      quantity: 5,
      picked: 0,
      packed: 0,
      shipped: 0,
      short: 0,
      cancelled: 0,
      ...more.units,
    },
  ],
  ...more,
})

const order = (lines: ChangeableLine[], parts: ChangeablePart[] = []): ChangeableOrder => ({
  id: 'order',
  number: '1',
  status: 'CONFIRMED',
  origin: 'CHANNEL',
  version: 1,
  currency: 'GBP',
  paymentTerms: 'PREPAID',
  channel: { id: 'web', code: 'web', name: 'Web shop', authority: {} },
  money: { subtotal: 5000n, discount: 0n, shipping: 0n, fee: 0n, tax: 0n, total: 5000n },
  paid: { authorized: 0n, captured: 0n, refunded: 0n },
  shipTo: {},
  contactEmail: null,
  contactPhone: null,
  customerName: '',
  serviceCode: null,
  shipBy: null,
  deliverBy: null,
  lines,
  parts,
})

const atWork = { status: 'IN_PROGRESS' } as const
const left = { picked: 5, packed: 5, shipped: 5 }

describe('how far a part is', () => {
  test.each<[ChangeStage, Parameters<typeof part>[0]]>([
    ['BEFORE_PICKING', {}],
    ['BEFORE_PICKING', { status: 'SCHEDULED' }],
    ['BEFORE_PICKING', { locationType: 'THIRD_PARTY' }],
    ['PICKING', atWork],
    ['PICKING', { status: 'ON_HOLD', units: { picked: 1 } }],
    ['PACKED', { ...atWork, units: { picked: 5, packed: 5 } }],
    ['LABELLED', { ...atWork, labels: 1, units: { picked: 5, packed: 5 } }],
    ['THIRD_PARTY', { locationType: 'THIRD_PARTY', requestStatus: 'SUBMITTED' }],
    ['THIRD_PARTY', { locationType: 'THIRD_PARTY', ...atWork }],
    ['HANDED_OVER', { status: 'CLOSED', handedOver: 1, units: left }],
    ['ENDED', { status: 'CANCELLED', units: { cancelled: 5 } }],
  ])('%s: %j', (stage, more) => {
    expect(stageOf(part(more))).toBe(stage)
  })
})

test('what each change does at each stage is the whole table', () => {
  const row = (kind: Proposal['kind'], options: Parameters<typeof verdictOf>[2] = { afterLabel: 'VOID' }) =>
    changeStages.map((stage) => {
      const { treatment, remedy } = verdictOf(kind, stage, options)
      return remedy ? `${treatment} ${remedy}` : treatment
    })
  expect(row('CANCEL')).toEqual([
    'AT_ONCE',
    'PUT_BACK',
    'PUT_BACK',
    'VOID_LABEL',
    'REQUEST',
    'REFUSED RETURN',
    'REFUSED NONE',
  ])
  expect(row('QUANTITIES')).toEqual(row('CANCEL'))
  expect(row('CANCEL', { afterLabel: 'REFUSE' })[3]).toBe('REFUSED VOID_LABEL_FIRST')
  const refusedAddress = ['REFUSED ASK_THIRD_PARTY', 'REFUSED REDIRECT_BY_CARRIER', 'REFUSED NONE']
  expect(row('ADDRESS')).toEqual(['AT_ONCE', 'AT_ONCE', 'AT_ONCE', 'VOID_LABEL', ...refusedAddress])
  const anew = 'REFUSED CANCEL_AND_ORDER_ANEW'
  expect(row('ADDRESS', { afterLabel: 'VOID', isOtherRegion: true })).toEqual([
    'REROUTE',
    anew,
    anew,
    anew,
    ...refusedAddress,
  ])
  expect(row('SERVICE')).toEqual([
    'REROUTE',
    'AT_ONCE',
    'AT_ONCE',
    'VOID_LABEL',
    'REFUSED ASK_THIRD_PARTY',
    'REFUSED NONE',
    'REFUSED NONE',
  ])
  expect(new Set(row('CONTACT'))).toEqual(new Set(['AT_ONCE']))
})

const options = { afterLabel: 'VOID' } as const

describe('where units are taken from', () => {
  test('first what has no location, then what waits for stock, then the least advanced part', () => {
    const own = line({ ordered: 13, unallocated: 2, backordered: 1 })
    const parts = [
      part({ id: 'F1', number: '1-F1', ...atWork, units: { picked: 5 } }),
      part({ id: 'F2', number: '1-F2' }),
    ]
    expect(planCut(order([own], parts), [{ line: own, quantity: 9 }], options)).toMatchObject({
      holders: [{ unallocated: 2, backordered: 1 }],
      cuts: [
        { lineId: 'of F2', stage: 'BEFORE_PICKING', quantity: 5 },
        { lineId: 'of F1', stage: 'PICKING', quantity: 1 },
      ],
      requests: [],
    })
  })

  test('of a third party only by asking, and only when nothing else is left', () => {
    const own = line({ ordered: 10 })
    const parts = [part({ id: 'F1', requestStatus: 'ACCEPTED' }), part({ id: 'F2' })]
    expect(planCut(order([own], parts), [{ line: own, quantity: 7 }], options)).toMatchObject({
      cuts: [{ lineId: 'of F2', quantity: 5 }],
      requests: [{ lineId: 'of F1', quantity: 2 }],
    })
  })

  test('more than has stayed is refused with how many have', () => {
    const own = line({ shipped: 5 })
    const gone = order([own], [part({ handedOver: 1, units: left })])
    expect(planCut(gone, [{ line: own, quantity: 1 }], options)).toMatchObject({
      code: 'MORE_THAN_CHANGEABLE',
      facts: { sku: 'MUG', asked: 1, changeable: 0, shipped: 5 },
    })
  })

  test('of a kit, as many whole kits as its scarcest component allows', () => {
    const component = (id: string, perKit: number, unallocated: number) => ({
      ...counts,
      id,
      sku: id,
      perKit,
      ordered: 8,
      unallocated,
    })
    const kit = line({ components: [component('mug', 2, 7), component('pot', 1, 4)] })
    expect(changeableUnits(order([kit]), kit, options)).toBe(3)
  })
})

describe('who decides', () => {
  const proposal = (kind: Proposal['kind'], quantity = 0): Proposal => ({
    kind,
    putBack: 'TASK',
    afterLabel: 'VOID',
    lines: [{ orderLineId: 'line', quantity }],
  })
  const asked = (authority: object, what: Proposal, source: 'PORTAL' | 'CHANNEL' = 'PORTAL') =>
    authorityFor({ channel: { ...order([]).channel, authority }, lines: [line()] }, what, source)

  test.each([
    ['ours when the channel says nothing', {}, proposal('CANCEL'), null],
    ['asked first', { CANCELLATION: 'REQUEST' }, proposal('CANCEL'), 'CANCELLATION'],
    ['fewer units are a cancellation', { CANCELLATION: 'REQUEST' }, proposal('QUANTITIES', 4), 'CANCELLATION'],
    ['more units are content', { CANCELLATION: 'REQUEST' }, proposal('QUANTITIES', 6), null],
    ['contacts belong to the address', { ADDRESS: 'REQUEST' }, proposal('CONTACT'), 'ADDRESS'],
  ] as const)('%s', (_, authority, what, expected) => {
    expect(asked(authority, what)).toBe(expected)
  })

  test('theirs alone is refused, except when they say it themselves', () => {
    const facts = { channel: 'web', channelName: 'Web shop', group: 'CANCELLATION' }
    expect(asked({ CANCELLATION: 'THEIRS' }, proposal('CANCEL'))).toMatchObject({ code: 'AUTHORITY_ELSEWHERE', facts })
    expect(asked({ CANCELLATION: 'THEIRS' }, proposal('CANCEL'), 'CHANNEL')).toBeNull()
  })
})
