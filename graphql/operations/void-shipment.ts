import { voidShipment } from '#modules/fulfillment/void-shipment'
import { commandMutation } from '../command-mutation.ts'
import { Shipment } from '../refs.ts'

commandMutation({
  name: 'voidShipment',
  description: 'Takes a label back before the hand-over.',
  command: voidShipment,
  payload: Shipment,
  example: async ({ work }) => ({ shipmentId: (await work('LABELLED')).shipmentId, reason: 'Wrong label' }),
})
