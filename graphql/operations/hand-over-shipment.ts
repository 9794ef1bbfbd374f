import { handOverShipment } from '#modules/fulfillment/hand-over-shipment'
import { commandMutation } from '../command-mutation.ts'
import { Shipment } from '../refs.ts'

commandMutation({
  name: 'handOverShipment',
  description: 'Says that the carrier took a labelled shipment: it is shipped.',
  command: handOverShipment,
  payload: Shipment,
  example: async ({ work }) => ({ shipmentId: (await work('LABELLED')).shipmentId }),
})
