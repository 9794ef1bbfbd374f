import { type AvailabilityView, findAvailability } from '#modules/inventory/find-availability'
import { builder } from '../builder.ts'
import { actorOf } from '../context.ts'
import { AvailabilityTermEnum } from '../enums/stock-enums.ts'
import { localId } from '../global-ids.ts'

const AvailabilityTerm = builder.objectRef<AvailabilityView['terms'][number]>('AvailabilityTerm').implement({
  description: 'One line of the sum; what takes away is negative.',
  fields: (t) => ({
    kind: t.expose('kind', { type: AvailabilityTermEnum, description: 'What counts.' }),
    quantity: t.exposeInt('quantity', { description: 'How many, with its sign.' }),
    locationName: t.exposeString('locationName', { nullable: true, description: 'Where; null when of no one place.' }),
    transferNumber: t.exposeString('transferNumber', {
      nullable: true,
      description: 'The transfer that brings it; null otherwise.',
    }),
    from: t.expose('from', {
      type: 'Date',
      nullable: true,
      description: 'The day from which it counts; null when it counts now.',
    }),
  }),
})

const Availability = builder.objectRef<AvailabilityView>('Availability').implement({
  description: 'How many units a channel may promise for a day, explained term by term.',
  fields: (t) => ({
    sku: t.exposeString('sku', { description: 'The variant’s SKU.' }),
    on: t.expose('on', { type: 'Date', description: 'The day, in the channel’s time zone.' }),
    available: t.exposeInt('available', { description: 'What may be promised; never below zero.' }),
    terms: t.field({ type: [AvailabilityTerm], description: 'The sum, term by term.', resolve: (view) => view.terms }),
  }),
})

builder.queryField('availability', (t) =>
  t.field({
    type: Availability,
    nullable: true,
    description: 'What a channel may promise of a variant; null when variant or channel is unknown. Needs stock:read.',
    authScopes: { permission: 'stock:read' },
    args: {
      variantId: t.arg.id({ required: true, description: 'The variant.' }),
      channelId: t.arg.id({ required: true, description: 'The channel.' }),
      on: t.arg({ type: 'Date', required: false, description: 'The day; today when left out.' }),
    },
    resolve: (_, { variantId, channelId, on }, context) =>
      findAvailability(actorOf(context), { variantId: localId(variantId), channelId: localId(channelId), on }),
  }),
)
