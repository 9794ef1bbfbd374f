import { recordTrackingEvent } from '#modules/fulfillment/record-tracking-event'
import { commandMutation } from '../command-mutation.ts'
import { Shipment } from '../refs.ts'

commandMutation({
  name: 'recordTrackingEvent',
  description: 'Keeps a carrier’s scan, once; late and repeated ones are harmless.',
  command: recordTrackingEvent,
  payload: Shipment,
  isVersioned: false,
  example: async ({ work, hours, do: perform }) => {
    const { shipmentId } = await work('LABELLED')
    await perform('handOverShipment', { shipmentId })
    return { shipmentId, code: 'IN_TRANSIT', at: hours(1) }
  },
})
