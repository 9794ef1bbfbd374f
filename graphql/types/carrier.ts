import { findCarrierServices, findCarriers } from '#modules/locations/find-carriers'
import { builder } from '../builder.ts'
import { actorOf } from '../context.ts'
import { Carrier, CarrierService } from '../refs.ts'

Carrier.implement({
  description: 'A company that carries parcels.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'The short code by which files and people know it; unique.' }),
    name: t.exposeString('name', { description: 'The name that people read.' }),
    isActive: t.exposeBoolean('isActive', { description: 'Whether its services may be used.' }),
    trackingFormat: t.exposeString('trackingFormat', {
      nullable: true,
      description: 'Whose tracking numbers are checked; null accepts any.',
    }),
    trackingUrl: t.exposeString('trackingUrl', {
      nullable: true,
      description: 'The carrier’s page for a number, with %s in its place; null when there is none.',
    }),
    version: t.exposeInt('version', { description: 'Counts changes; send it as `expectedVersion`.' }),
  }),
})

// Services of one carrier are a handful; those of several carriers are read together and split here.
builder.objectField(Carrier, 'services', (t) =>
  t.loadableGroup({
    type: CarrierService,
    description: 'Its services, by name.',
    load: async (ids: string[], context) => {
      const all = await findCarrierServices(actorOf(context), ids.length === 1 ? { carrierId: ids[0] } : {})
      return all.filter((service) => ids.includes(service.carrierId))
    },
    group: (service) => (typeof service === 'string' ? service : service.carrierId),
    resolve: (carrier) => carrier.id,
  }),
)

builder.queryField('carriers', (t) =>
  t.field({
    type: [Carrier],
    description: 'Every carrier, by name: a merchant has a handful. Needs carrier:read.',
    authScopes: { permission: 'carrier:read' },
    resolve: (_, __, context) => findCarriers(actorOf(context)),
  }),
)
