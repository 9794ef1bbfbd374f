import { enableCarrierService } from '#modules/locations/enable-carrier-service'
import { commandMutation } from '../command-mutation.ts'
import { CarrierService } from '../refs.ts'

commandMutation({
  name: 'enableCarrierService',
  description: 'Switches a service on again before its time.',
  command: enableCarrierService,
  payload: CarrierService,
  example: async ({ service, hours, do: perform }) => {
    await perform('disableCarrierService', { carrierServiceId: service, reason: 'Strike', until: hours(5) })
    return { carrierServiceId: service }
  },
})
