import { disableCarrierService } from '#modules/locations/disable-carrier-service'
import { commandMutation } from '../command-mutation.ts'
import { CarrierService } from '../refs.ts'

commandMutation({
  name: 'disableCarrierService',
  description: 'Stop switch: the service is not used until the end that is given.',
  command: disableCarrierService,
  payload: CarrierService,
  example: ({ service, hours }) => ({ carrierServiceId: service, reason: 'Strike', until: hours(5) }),
})
