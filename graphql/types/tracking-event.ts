import type { TrackingCode } from '#modules/fulfillment/shipment.rules'
import type { ShipmentOfOrderView } from '#modules/orders/order-context.view'
import { toGlobalId } from '#platform/ids'
import { builder } from '../builder.ts'
import { TrackingCodeEnum } from '../enums/fulfillment-enums.ts'

export const TrackingEvent = builder
  .objectRef<ShipmentOfOrderView['trackingEvents'][number]>('TrackingEvent')
  .implement({
    description: 'A scan by the carrier.',
    fields: (t) => ({
      id: t.id({ description: 'Its global id.', resolve: (scan) => toGlobalId('TrackingEvent', scan.id) }),
      code: t.field({
        type: TrackingCodeEnum,
        description: 'What it says, in our words.',
        resolve: (scan) => scan.code as TrackingCode,
      }),
      rawCode: t.exposeString('rawCode', {
        nullable: true,
        description: 'The carrier’s own code; null when it sent none.',
      }),
      description: t.exposeString('description', {
        nullable: true,
        description: 'The carrier’s words; null when it sent none.',
      }),
      place: t.exposeString('place', {
        nullable: true,
        description: 'Where, as the carrier writes it; null when it does not say.',
      }),
      at: t.expose('at', { type: 'DateTime', description: 'When, by the carrier’s clock.' }),
    }),
  })
