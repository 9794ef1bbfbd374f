import type { ServiceZone } from '#modules/locations/zone.rules'
import { builder } from '../builder.ts'
import { Money, moneyOf } from '../money.ts'
import { Carrier, CarrierService } from '../refs.ts'

const CarrierZone = builder.objectRef<ServiceZone>('CarrierZone').implement({
  description: 'Where a service goes, in how many working days, for how much.',
  fields: (t) => ({
    countries: t.stringList({
      description: 'ISO country codes; "*" is everywhere.',
      resolve: ({ countries }) => (countries === '*' ? ['*'] : [...countries]),
    }),
    minDays: t.exposeInt('minDays', { description: 'Working days at the least.' }),
    maxDays: t.exposeInt('maxDays', { description: 'Working days at the most.' }),
    price: t.field({
      type: Money,
      description: 'What one parcel costs us.',
      resolve: ({ priceMinor, currency }) => moneyOf(BigInt(priceMinor), currency),
    }),
  }),
})

CarrierService.implement({
  description: 'A service of a carrier, such as next-day delivery.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'The short code by which orders name it; unique.' }),
    name: t.exposeString('name', { description: 'The name that people read.' }),
    carrier: t.field({
      type: Carrier,
      authScopes: { permission: 'carrier:read' },
      description: 'Whose service it is.',
      resolve: (service) => service.carrierId,
    }),
    isActive: t.exposeBoolean('isActive', { description: 'Whether it may be used now, its carrier considered.' }),
    disabledReason: t.exposeString('disabledReason', {
      nullable: true,
      description: 'Why it is switched off; null when it is not.',
    }),
    disabledUntil: t.expose('disabledUntil', {
      type: 'DateTime',
      nullable: true,
      description: 'When it may be used again; null when it is not switched off.',
    }),
    zones: t.field({
      type: [CarrierZone],
      description: 'Where it goes; the first zone that fits a country counts.',
      resolve: (service) => service.zones,
    }),
    version: t.exposeInt('version', { description: 'Counts changes; send it as `expectedVersion`.' }),
  }),
})
