import { enableCarrierService } from '#modules/locations/enable-carrier-service'
import { commandMutation } from '../command-mutation.ts'
import { CarrierService } from '../refs.ts'

commandMutation({
  name: 'enableCarrierService',
  description: 'Switches a service on again before its time.',
  command: enableCarrierService,
  payload: CarrierService,
})
