import { findCutOffs } from '#modules/locations/find-cut-offs'
import { findLocations } from '#modules/locations/find-locations'
import { builder } from '../builder.ts'
import { actorOf } from '../context.ts'
import { LocationStatusEnum, LocationTypeEnum } from '../enums/place-enums.ts'
import { listQuery } from '../lists.ts'
import { Money } from '../money.ts'
import { Location } from '../refs.ts'
import { Address } from './address.ts'
import { CutOff } from './cut-off.ts'

Location.implement({
  description: 'A place that holds stock and ships it.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'The short code by which files and people know it; unique.' }),
    name: t.exposeString('name', { description: 'The name that people read.' }),
    type: t.expose('type', { type: LocationTypeEnum, description: 'What kind of place it is.' }),
    status: t.expose('status', { type: LocationStatusEnum, description: 'Whether orders are routed there now.' }),
    closedReason: t.exposeString('closedReason', {
      nullable: true,
      description: 'Why it is closed; null when it is open.',
    }),
    closedUntil: t.expose('closedUntil', {
      type: 'DateTime',
      nullable: true,
      description: 'When it opens again by itself; null when it is open.',
    }),
    address: t.field({ type: Address, description: 'Where it stands.', resolve: (location) => location.address }),
    timeZone: t.exposeString('timeZone', { description: 'IANA zone in which its cut-offs are meant.' }),
    regionsServed: t.exposeStringList('regionsServed', {
      description: 'Where it ships to: "*", countries such as "GB", or regions such as "GB-SCT".',
    }),
    dailyCapacity: t.exposeInt('dailyCapacity', {
      nullable: true,
      description: 'Orders it can handle in a day; null is without limit.',
    }),
    pickCost: t.field({
      type: Money,
      description: 'What handling one order costs there.',
      resolve: (location) => location.pickCost,
    }),
    priority: t.exposeInt('priority', { description: 'Preferred by routing: the higher.' }),
    cutOffs: t.loadableGroup({
      type: CutOff,
      description: 'When carriers pick up, per service and weekday.',
      load: async (ids: string[], context) => [...(await findCutOffs(actorOf(context), ids))],
      group: (cutOff) => cutOff.locationId,
      resolve: (location) => location.id,
    }),
    version: t.exposeInt('version', { description: 'Counts changes; send it as `expectedVersion`.' }),
  }),
})

const LocationWhere = builder.inputType('LocationWhere', {
  description: 'Which locations; every condition given must hold.',
  fields: (t) => ({ type: t.field({ type: LocationTypeEnum, required: false, description: 'Of this kind.' }) }),
})

listQuery('locations', {
  type: Location,
  permission: 'location:read',
  description: 'The locations in sight, by code.',
  where: LocationWhere,
  find: findLocations,
})
