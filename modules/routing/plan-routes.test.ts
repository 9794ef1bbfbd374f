import { describe, expect, test } from 'vitest'
import { explainRouting } from '#modules/decisions/explain-decision.rules'
import { cutOffs, line, location, routingInput, routingVersion, service, stock } from '#tests/support/routing-input'
import { planRoutes } from './plan-routes.ts'
import type { RoutingInput } from './routing-input.rules.ts'

async function route(input: RoutingInput) {
  const plan = await planRoutes(input, routingVersion)
  const taken = plan.plan?.coverage.allocations.map((one) => `${one.locationId}:${one.variantId}:${one.quantity}`) ?? []
  const vetoes = Object.fromEntries(
    plan.ranking.candidates.map(({ key, vetoes: own }) => [key, own.map(({ code }) => code)]),
  )
  return { ...plan, taken, vetoes, sentence: explainRouting(plan.ranking) }
}

const leeds = location('LEEDS', { priority: 10 })
const rotterdam = location('ROTTERDAM')
const both = stock({ LEEDS: { mug: 5 }, ROTTERDAM: { mug: 5 } })

describe('where an order ships from', () => {
  test('all from one place: the preferred one of two equal ones', async () => {
    const { taken, ranking, sentence, short } = await route(routingInput([line('mug', 2)], { levels: both }))
    expect(taken).toEqual(['LEEDS:mug:2'])
    expect(short).toEqual([0])
    expect(ranking).toMatchObject({ winner: 'LEEDS/STANDARD', runnerUp: 'ROTTERDAM/STANDARD', margin: 50 })
    expect(sentence).toBe('Ships from Leeds because Rotterdam ranks lower.')
  })

  test('a place that has everything beats two that have it together, whatever their rank', async () => {
    const levels = stock({ LEEDS: { mug: 1 }, ROTTERDAM: { mug: 1, pot: 1 } })
    const { taken } = await route(routingInput([line('mug', 1), line('pot', 1)], { levels }))
    expect(taken).toEqual(['ROTTERDAM:mug:1', 'ROTTERDAM:pot:1'])
  })

  test('no place has everything: split over as few as needed', async () => {
    const levels = stock({ LEEDS: { mug: 2 }, ROTTERDAM: { mug: 3, pot: 1 }, LYON: { pot: 1 } })
    const { taken, plan, short } = await route(routingInput([line('mug', 5), line('pot', 1)], { levels }))
    expect(plan?.key).toBe('LEEDS/STANDARD+ROTTERDAM/STANDARD')
    expect(taken.sort()).toEqual(['LEEDS:mug:2', 'ROTTERDAM:mug:3', 'ROTTERDAM:pot:1'])
    expect(short).toEqual([0, 0])
  })

  test('less than asked everywhere: ships what there is, the rest waits', async () => {
    const { taken, short, unroutable, sentence } = await route(routingInput([line('mug', 12)], { levels: both }))
    expect(taken.sort()).toEqual(['LEEDS:mug:5', 'ROTTERDAM:mug:5'])
    expect({ short, unroutable }).toEqual({ short: [2], unroutable: [0] })
    expect(sentence).toContain('2 of the units wait for stock.')
  })

  test('nothing anywhere: no candidate, and the sentence says so', async () => {
    const { plan, short, sentence } = await route(routingInput([line('mug', 1)], { levels: [] }))
    expect(plan).toBeNull()
    expect(short).toEqual([1])
    expect(sentence).toBe('Nothing is in stock: the order waits.')
  })
})

const closed = { ...leeds, status: 'CLOSED' }
const vetoCases = [
  ['a closed location', { locations: [closed, rotterdam] }, {}, 'LOCATION_CLOSED'],
  [
    'a region that is not served',
    { locations: [{ ...leeds, regionsServed: ['FR', 'GB-NIR'] }, rotterdam] },
    { order: { region: 'SCT' } },
    'REGION_NOT_SERVED',
  ],
  [
    'a service that does not go there',
    {
      locations: [leeds],
      services: [
        service('STANDARD', {
          zones: [{ countries: ['FR'], minDays: 1, maxDays: 1, priceMinor: '1', currency: 'GBP' }],
        }),
      ],
    },
    {},
    'NO_SERVICE',
  ],
  [
    'a disabled service',
    { locations: [leeds], services: [service('STANDARD', { isActive: false })] },
    {},
    'SERVICE_DISABLED',
  ],
  ['no pickup within 14 days', { cutOffs: cutOffs([rotterdam], [service('STANDARD')]) }, {}, 'NO_PICKUP'],
  ['no capacity within 14 days', { locations: [{ ...leeds, dailyCapacity: 0 }, rotterdam] }, {}, 'CAPACITY_FULL'],
] as const

describe('vetoes', () => {
  test.each(vetoCases)('%s', async (_, supply, more, code) => {
    const { vetoes, taken } = await route(routingInput([line('mug', 2)], { levels: both, ...supply }, more))
    expect(vetoes['LEEDS/STANDARD']).toEqual([code])
    expect(taken).toEqual(vetoes['ROTTERDAM/STANDARD']?.length === 0 ? ['ROTTERDAM:mug:2'] : [])
  })

  test('a switch that has ended stops nothing any more', async () => {
    const until = '2026-11-23T09:59:00.000Z'
    const input = routingInput([line('mug', 1)], {
      levels: both,
      locations: [{ ...closed, closedUntil: until }, rotterdam],
      services: [service('STANDARD', { isActive: false, disabledUntil: until })],
    })
    expect((await route(input)).taken).toEqual(['LEEDS:mug:1'])
  })

  test('what only forbidden places have is unroutable, what nobody has is short', async () => {
    const { short, unroutable } = await route(
      routingInput([line('mug', 7)], { levels: stock({ LEEDS: { mug: 4 } }), locations: [closed] }),
    )
    expect({ short, unroutable }).toEqual({ short: [3], unroutable: [4] })
  })

  test('a held variant stays, the rest of the order goes', async () => {
    const { taken, unroutable } = await route(
      routingInput([line('mug', 1), line('pot', 1)], {
        levels: stock({ LEEDS: { mug: 1, pot: 1 } }),
        heldVariantIds: ['pot'],
      }),
    )
    expect(taken).toEqual(['LEEDS:mug:1'])
    expect(unroutable).toEqual([0, 1])
  })

  test('a plan that would leave after the customer’s last day is no plan', async () => {
    const cancelAfter = '2026-11-23T12:00:00.000Z'
    const { vetoes } = await route(routingInput([line('mug', 1, { cancelAfter })], { levels: both }))
    expect(vetoes['LEEDS/STANDARD']).toEqual(['PAST_CANCEL_DATE'])
  })
})

describe('time', () => {
  const services = [service('STANDARD')]
  const early = [...cutOffs([leeds], services, '09:00'), ...cutOffs([rotterdam], services, '16:00')]

  test('a missed cut-off loses to a place that still makes it, and the sentence says why', async () => {
    const promised = line('mug', 1, { deliverBy: '2026-11-26T00:00:00.000Z', timeZone: 'Europe/London' })
    const { taken, sentence } = await route(routingInput([promised], { levels: both, cutOffs: early }))
    expect(taken).toEqual(['ROTTERDAM:mug:1'])
    expect(sentence).toBe("Ships from Rotterdam because Leeds missed today's DHL cut-off (09:00).")
  })

  test('a promised day ends at 24:00: delivery on that day is in time, on the next one day late', async () => {
    const facts = async (deliverBy: string) => {
      const promised = line('mug', 1, { deliverBy, timeZone: 'Europe/London' })
      const { ranking } = await route(routingInput([promised], { levels: both }))
      return ranking.candidates[0]?.facts.deliveryDaysLate
    }
    // Handed over on Monday the 23rd, two days on the way: Wednesday the 25th.
    expect(await facts('2026-11-26T00:00:00.000Z')).toBe(0)
    expect(await facts('2026-11-25T00:00:00.000Z')).toBe(1)
  })

  test('after the last pickup of the week and over a holiday the next working pickup counts', async () => {
    const input = routingInput(
      [line('mug', 1)],
      {
        levels: both,
        locations: [leeds],
        cutOffExceptions: [
          { locationId: 'LEEDS', serviceId: null, day: '2026-11-30', time: null, reason: 'St Andrew' },
          { locationId: 'LEEDS', serviceId: 'STANDARD', day: '2026-12-01', time: '12:00', reason: 'early pickup' },
        ],
      },
      { now: '2026-11-27T17:00:00.000Z' },
    )
    const [offer] = (await route(input)).plan?.offers ?? []
    expect(offer).toMatchObject({ handOverOn: '2026-12-01', cutOffAt: new Date('2026-12-01T12:00:00Z'), waitDays: 4 })
  })

  test('a full day goes to the next; work calendars are kept', async () => {
    const weekly = Object.fromEntries([1, 3, 5].map((day) => [day, [{ from: '08:00', to: '18:00' }]]))
    const calendar = { timeZone: 'Europe/London', weekly, exceptions: [] }
    const input = routingInput([line('mug', 1)], {
      levels: both,
      locations: [{ ...leeds, dailyCapacity: 3, calendar }],
      booked: [{ locationId: 'LEEDS', day: '2026-11-23', booked: 3 }],
    })
    expect((await route(input)).plan?.offers).toMatchObject([{ handOverOn: '2026-11-25', missedCutOff: null }])
  })
})

describe('services', () => {
  const zones = (maxDays: number, priceMinor: string) => [
    { countries: '*' as const, minDays: 1, maxDays, priceMinor, currency: 'GBP' },
  ]
  const services = [service('STANDARD', { zones: zones(3, '400') }), service('EXPRESS', { zones: zones(1, '600') })]
  const chosen = async (input: RoutingInput) => (await route(input)).plan?.offers.map((offer) => offer.service?.code)

  test('none asked for: the cheapest that keeps the promise', async () => {
    const input = (deliverBy: string | null) =>
      routingInput([line('mug', 1, { deliverBy, timeZone: 'Europe/London' })], { levels: both, services })
    expect(await chosen(input(null))).toEqual(['STANDARD'])
    expect(await chosen(input('2026-11-25T00:00:00.000Z'))).toEqual(['EXPRESS'])
  })

  test('the one asked for is used; another only when it cannot be or would be late', async () => {
    const order = { order: { serviceCode: 'STANDARD' } }
    const input = (more: object, own: object = {}) =>
      routingInput([line('mug', 1, own)], { levels: both, services, ...more }, order)
    expect(await chosen(input({}))).toEqual(['STANDARD'])
    const off = services.map((one) => (one.code === 'STANDARD' ? { ...one, isActive: false } : one))
    expect(await chosen(input({ services: off }))).toEqual(['EXPRESS'])
    expect(await chosen(input({}, { deliverBy: '2026-11-25T00:00:00.000Z', timeZone: 'Europe/London' }))).toEqual([
      'EXPRESS',
    ])
  })
})

describe('what belongs together', () => {
  const kit = (component: string, quantity: number, perKit: number) =>
    line(component, quantity, { orderLineId: 'kit', componentId: component, perKit, shipTogether: true })

  test('a kit is never torn apart: each set comes whole from one place', async () => {
    const levels = stock({ LEEDS: { mug: 5, pot: 1 }, ROTTERDAM: { mug: 1, pot: 5 } })
    const { taken, short } = await route(routingInput([kit('mug', 4, 2), kit('pot', 2, 1)], { levels }))
    expect(taken).toEqual(['LEEDS:mug:2', 'LEEDS:pot:1'])
    expect(short).toEqual([2, 1])
  })

  test('lines that ship together leave from one place or wait', async () => {
    const lines = [line('mug', 1, { shipTogether: true }), line('pot', 1, { shipTogether: true })]
    const apart = stock({ LEEDS: { mug: 1 }, ROTTERDAM: { pot: 1 } })
    expect((await route(routingInput(lines, { levels: apart }))).short).toEqual([1, 1])
    const beside = stock({ LEEDS: { mug: 1 }, LYON: { mug: 1, pot: 1 } })
    expect((await route(routingInput(lines, { levels: beside }))).taken).toEqual(['LYON:mug:1', 'LYON:pot:1'])
  })
})
