import { findTrackingEvents, type TrackingEventView } from '#modules/fulfillment/find-tracking-events'
import { builder } from '../builder.ts'
import { actorOf } from '../context.ts'
import { TrackingCodeEnum } from '../enums/fulfillment-enums.ts'
import { Shipment } from '../refs.ts'

const TrackingEvent = builder.objectRef<TrackingEventView>('TrackingEvent').implement({
  description: 'One scan of a carrier.',
  fields: (t) => ({
    code: t.expose('code', { type: TrackingCodeEnum, description: 'What it says, whatever the carrier calls it.' }),
    rawCode: t.exposeString('rawCode', { nullable: true, description: 'The carrier’s own code; null when not told.' }),
    description: t.exposeString('description', {
      nullable: true,
      description: 'The carrier’s words; null when not told.',
    }),
    place: t.exposeString('place', { nullable: true, description: 'Where; null when not told.' }),
    at: t.expose('at', { type: 'DateTime', description: 'The carrier’s time.' }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When we learned of it.' }),
  }),
})

builder.objectField(Shipment, 'trackingEvents', (t) =>
  t.loadableGroup({
    type: TrackingEvent,
    description: 'The carrier’s scans, the latest first.',
    load: async (ids: string[], context) => [...(await findTrackingEvents(actorOf(context), ids))],
    group: (event) => event.shipmentId,
    resolve: (shipment) => shipment.id,
  }),
)
