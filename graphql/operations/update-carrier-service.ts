import { updateCarrierService } from '#modules/locations/update-carrier-service'
import { commandMutation } from '../command-mutation.ts'
import { CarrierService } from '../refs.ts'

commandMutation({
  name: 'updateCarrierService',
  description: 'Changes a service; fields left out stay as they are.',
  command: updateCarrierService,
  payload: CarrierService,
  example: ({ service, unique }) => ({ carrierServiceId: service, name: unique('Standard') }),
})
