import { createChannel } from '#modules/channels/create-channel'
import { createBins } from '#modules/locations/create-bins'
import { createCarrier } from '#modules/locations/create-carrier'
import { createCarrierService } from '#modules/locations/create-carrier-service'
import { createLocation } from '#modules/locations/create-location'
import { setCutOffs } from '#modules/locations/set-cut-offs'
import type { Actor } from '#platform/actor'

/** What the demo merchant is made of, by code. */
export interface Merchant {
  readonly locations: Readonly<Record<'LEEDS' | 'LYON-3PL' | 'LEEDS-PEAK', string>>
  readonly channels: Readonly<Record<'web' | 'bazaar' | 'northstar' | 'wholesale', string>>
}

const weekdays = [1, 2, 3, 4, 5] as const

const places = [
  {
    code: 'LEEDS',
    type: 'WAREHOUSE',
    name: 'Leeds',
    timeZone: 'Europe/London',
    pickCost: '0.45',
    priority: 10,
    dailyCapacity: 400,
    regionsServed: ['*'],
    address: {
      name: 'Plumbline Demo, Leeds',
      line1: 'Unit 4, Aire Park',
      city: 'Leeds',
      postcode: 'LS9 0PX',
      country: 'GB',
    },
  },
  {
    code: 'LYON-3PL',
    type: 'THIRD_PARTY',
    name: 'Lyon (Rhône Logistique)',
    timeZone: 'Europe/Paris',
    pickCost: '1.10',
    priority: 6,
    dailyCapacity: 150,
    regionsServed: ['FR', 'DE', 'ES', 'IT', 'NL', 'BE', 'GB'],
    address: { name: 'Rhône Logistique', line1: '12 Rue du Port', city: 'Lyon', postcode: '69007', country: 'FR' },
  },
  {
    code: 'LEEDS-PEAK',
    type: 'OVERFLOW',
    name: 'Leeds peak hall',
    timeZone: 'Europe/London',
    pickCost: '0.80',
    priority: 2,
    dailyCapacity: 60,
    regionsServed: ['GB'],
    address: {
      name: 'Plumbline Demo, peak hall',
      line1: 'Hall 2, Cross Green',
      city: 'Leeds',
      postcode: 'LS9 0SG',
      country: 'GB',
    },
  },
] as const

const zones = (home: string, abroad: string, days: readonly [number, number, number, number]) => [
  { countries: ['GB'], minDays: days[0], maxDays: days[1], price: home, currency: 'GBP' },
  {
    countries: ['FR', 'DE', 'NL', 'BE', 'ES', 'IT'],
    minDays: days[2],
    maxDays: days[3],
    price: abroad,
    currency: 'GBP',
  },
]

const services = [
  { carrier: 'dhl', code: 'STANDARD', name: 'DHL Parcel', zones: zones('3.60', '8.40', [1, 2, 3, 5]), cutOff: '16:00' },
  {
    carrier: 'dhl',
    code: 'EXPRESS',
    name: 'DHL Express',
    zones: zones('8.90', '16.50', [1, 1, 1, 2]),
    cutOff: '17:30',
  },
  {
    carrier: 'dpd',
    code: 'DPD-CLASSIC',
    name: 'DPD Classic',
    zones: zones('4.10', '9.20', [1, 3, 3, 6]),
    cutOff: '15:00',
  },
] as const

const sales = [
  {
    code: 'web',
    type: 'WEBSITE',
    name: 'Web UK',
    priority: 5,
    promiseDays: 3,
    paymentTerms: 'PREPAID',
    acceptsOversold: false,
  },
  {
    code: 'bazaar',
    type: 'MARKETPLACE',
    name: 'Bazaar marketplace',
    priority: 8,
    promiseDays: 2,
    paymentTerms: 'COLLECTED_BY_CHANNEL',
    acceptsOversold: true,
  },
  {
    code: 'northstar',
    type: 'MARKETPLACE',
    name: 'Northstar marketplace',
    priority: 7,
    promiseDays: 4,
    paymentTerms: 'COLLECTED_BY_CHANNEL',
    acceptsOversold: true,
  },
  {
    code: 'wholesale',
    type: 'WHOLESALE',
    name: 'Wholesale',
    priority: 3,
    promiseDays: 6,
    paymentTerms: 'ON_ACCOUNT',
    acceptsOversold: false,
  },
] as const

async function makeCarriers(actor: Actor): Promise<Map<string, string>> {
  const carriers = new Map<string, string>()
  for (const [code, name] of [
    ['dhl', 'DHL'],
    ['dpd', 'DPD'],
  ] as const) {
    const { id } = await createCarrier(actor, { code, name, trackingFormat: code === 'dhl' ? code : null })
    carriers.set(code, id)
  }
  const made = new Map<string, string>()
  for (const { carrier, cutOff: _, ...service } of services) {
    const { id } = await createCarrierService(actor, {
      ...service,
      zones: [...service.zones],
      carrierId: carriers.get(carrier) ?? '',
    })
    made.set(service.code, id)
  }
  return made
}

/** Aisles A to D with twelve pick bins each, and a bulk rack: enough to walk. */
const shelves = () => [
  ...['A', 'B', 'C', 'D'].flatMap((aisle, row) =>
    Array.from({ length: 12 }, (_, bay) => ({
      code: `${aisle}-${String(bay + 1).padStart(2, '0')}`,
      purpose: 'PICK' as const,
      walkSequence: 100 + row * 100 + bay,
    })),
  ),
  ...Array.from({ length: 6 }, (_, bay) => ({
    code: `BULK-${bay + 1}`,
    purpose: 'BULK' as const,
    walkSequence: 900 + bay,
  })),
]

/** Locations with bins and cut-offs, carriers with services, channels: the places where the demo happens. */
export async function makeMerchant(actor: Actor): Promise<Merchant> {
  const serviceIds = await makeCarriers(actor)
  const locations: Record<string, string> = {}
  for (const place of places) {
    const { id } = await createLocation(actor, { ...place, regionsServed: [...place.regionsServed] })
    locations[place.code] = id
    if (place.code === 'LEEDS') await createBins(actor, { locationId: id, bins: shelves() })
    for (const service of services) {
      const times = weekdays.map((weekday) => ({ weekday, localTime: service.cutOff }))
      await setCutOffs(actor, { locationId: id, carrierServiceId: serviceIds.get(service.code) ?? '', times })
    }
  }
  const channels: Record<string, string> = {}
  for (const channel of sales) {
    const { id } = await createChannel(actor, { ...channel, currency: 'GBP', defaultServiceCode: 'STANDARD' })
    channels[channel.code] = id
  }
  return { locations, channels } as Merchant
}
