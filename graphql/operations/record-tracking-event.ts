import { recordTrackingEvent } from '#modules/fulfillment/record-tracking-event'
import { commandMutation } from '../command-mutation.ts'
import { Shipment } from '../refs.ts'

commandMutation({
  name: 'recordTrackingEvent',
  description: 'Keeps a carrier’s scan, once; late and repeated ones are harmless.',
  command: recordTrackingEvent,
  payload: Shipment,
})
