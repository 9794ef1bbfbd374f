import { createCarrierService } from '#modules/locations/create-carrier-service'
import { commandMutation } from '../command-mutation.ts'
import { CarrierService } from '../refs.ts'

commandMutation({
  name: 'createCarrierService',
  description: 'Adds a service to a carrier.',
  command: createCarrierService,
  payload: CarrierService,
  isVersioned: false,
  example: ({ carrier, unique }) => ({ carrierId: carrier, code: unique('S'), name: 'Next day', zones: [] }),
})
