import { newId } from '#platform/ids'
import type { Transaction } from '#platform/tenancy'

const bins = [
  ['MAIN', 'PICK'],
  ['RECV', 'RECEIVING'],
  ['PACK', 'PACKING'],
  ['RETN', 'RETURNS'],
  ['QUAR', 'QUARANTINE'],
  ['DMGD', 'DAMAGED'],
] as const

const places = [
  {
    key: 'leeds',
    code: 'LEEDS',
    name: 'Leeds',
    type: 'WAREHOUSE',
    country: 'GB',
    zone: 'Europe/London',
    pickCost: 50n,
    priority: 10,
  },
  {
    key: 'rotterdam',
    code: 'RTM',
    name: 'Rotterdam',
    type: 'WAREHOUSE',
    country: 'NL',
    zone: 'Europe/Amsterdam',
    pickCost: 60n,
    priority: 8,
  },
  {
    key: 'thirdParty',
    code: 'LYON-3PL',
    name: 'Lyon (3PL)',
    type: 'THIRD_PARTY',
    country: 'FR',
    zone: 'Europe/Paris',
    pickCost: 120n,
    priority: 5,
  },
  {
    key: 'overflow',
    code: 'OVERFLOW',
    name: 'Leeds overflow',
    type: 'OVERFLOW',
    country: 'GB',
    zone: 'Europe/London',
    pickCost: 90n,
    priority: 1,
  },
] as const

/** Open all day, every day: tests that need hours or cut-offs set their own. */
const allDay = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, [{ from: '00:00', to: '24:00' }]]))

export async function plantLocations(tx: Transaction, tenantId: string, now: Date) {
  const stamps = { createdAt: now, updatedAt: now }
  const entity = newId()
  await tx.legalEntity.create({
    data: {
      tenantId,
      id: entity,
      code: 'MAIN',
      name: 'World Ltd',
      countryCode: 'GB',
      baseCurrency: 'GBP',
      isDefault: true,
      ...stamps,
    },
  })
  const calendar = newId()
  await tx.workCalendar.create({
    data: {
      tenantId,
      id: calendar,
      code: 'ALWAYS',
      name: 'Always open',
      timeZone: 'Europe/London',
      weekly: allDay,
      ...stamps,
    },
  })
  const services = await plantCarrier(tx, tenantId, stamps)
  const locations = Object.fromEntries(places.map((place) => [place.key, newId()])) as Record<
    (typeof places)[number]['key'],
    string
  >
  await tx.location.createMany({
    data: places.map((place) => ({
      tenantId,
      id: locations[place.key],
      code: place.code,
      name: place.name,
      type: place.type,
      address: { line1: '1 Test Street', city: place.name, postcode: 'LS1 1AA', country: place.country },
      countryCode: place.country,
      timeZone: place.zone,
      regionsServed: ['*'],
      workCalendarId: calendar,
      pickCostMinor: place.pickCost,
      priority: place.priority,
      ...stamps,
    })),
  })
  await tx.bin.createMany({
    data: places.flatMap((place) =>
      bins.map(([code, purpose], index) => ({
        tenantId,
        id: newId(),
        locationId: locations[place.key],
        code,
        purpose,
        walkSequence: index,
        ...stamps,
      })),
    ),
  })
  await tx.cutOff.createMany({
    data: places.flatMap((place) =>
      Object.values(services).flatMap((carrierServiceId) =>
        [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
          tenantId,
          id: newId(),
          locationId: locations[place.key],
          carrierServiceId,
          weekday,
          localTime: '23:59',
          ...stamps,
        })),
      ),
    ),
  })
  await tx.reasonCode.createMany({
    data: [
      ['STOCK_ADJUSTMENT', 'FOUND'],
      ['STOCK_ADJUSTMENT', 'LOST'],
      ['STOCK_COUNT', 'COUNT_DIFFERENCE'],
      ['STOCK_DAMAGE', 'DAMAGED'],
      ['PICK_SHORT', 'NOT_FOUND'],
      ['ORDER_CANCEL', 'CUSTOMER_REQUEST'],
      ['TRANSFER_DIFFERENCE', 'MISSING'],
    ].map(([activity, code]) => ({
      tenantId,
      id: newId(),
      activity: activity ?? '',
      code: code ?? '',
      label: code ?? '',
      ...stamps,
    })),
  })
  return { locations, services, channels: await plantChannels(tx, tenantId, entity, stamps) }
}

async function plantCarrier(tx: Transaction, tenantId: string, stamps: { createdAt: Date; updatedAt: Date }) {
  const carrierId = newId()
  await tx.carrier.create({
    data: { tenantId, id: carrierId, code: 'dhl', name: 'DHL', trackingFormat: 'dhl', ...stamps },
  })
  const services = { standard: newId(), express: newId() }
  const zone = (minDays: number, maxDays: number, priceMinor: string) => [
    { countries: '*', minDays, maxDays, priceMinor, currency: 'GBP' },
  ]
  await tx.carrierService.createMany({
    data: [
      {
        tenantId,
        id: services.standard,
        carrierId,
        code: 'STANDARD',
        name: 'DHL Parcel',
        zones: zone(2, 3, '399'),
        ...stamps,
      },
      {
        tenantId,
        id: services.express,
        carrierId,
        code: 'EXPRESS',
        name: 'DHL Express',
        zones: zone(1, 1, '999'),
        ...stamps,
      },
    ],
  })
  return services
}

async function plantChannels(
  tx: Transaction,
  tenantId: string,
  legalEntityId: string,
  stamps: { createdAt: Date; updatedAt: Date },
) {
  const channels = { web: newId(), marketplace: newId(), wholesale: newId() }
  const common = {
    tenantId,
    legalEntityId,
    currency: 'GBP',
    timeZone: 'Europe/London',
    defaultServiceCode: 'STANDARD',
    ...stamps,
  }
  await tx.channel.createMany({
    data: [
      { ...common, id: channels.web, code: 'web', name: 'Web shop', type: 'WEBSITE', priority: 5 },
      {
        ...common,
        id: channels.marketplace,
        code: 'market',
        name: 'Marketplace',
        type: 'MARKETPLACE',
        acceptsOversold: true,
        paymentTerms: 'COLLECTED_BY_CHANNEL',
        priority: 8,
      },
      {
        ...common,
        id: channels.wholesale,
        code: 'wholesale',
        name: 'Wholesale',
        type: 'WHOLESALE',
        paymentTerms: 'ON_ACCOUNT',
        promiseDays: 7,
        priority: 3,
      },
    ],
  })
  return channels
}
