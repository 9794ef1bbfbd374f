import { changesBetween } from '#platform/changes'
import { command } from '#platform/command'
import { enableCarrierServiceInput } from './carrier.input.ts'
import { lockService, saveService } from './internal/carrier.store.ts'
import { ServiceNotDisabled } from './location.errors.ts'

/** Takes a carrier service into use again before its time, or clears away a stop that is over. */
export const enableCarrierService = command({
  name: 'carrier-service.enable',
  permission: 'carrier:write',
  input: enableCarrierServiceInput,
  refusals: ['SERVICE_NOT_DISABLED'],
  async run(cx, { carrierServiceId }) {
    const service = await lockService(cx, carrierServiceId)
    if (service.isActive) throw new ServiceNotDisabled(service.code)
    const data = { isActive: true, disabledReason: null, disabledUntil: null }
    cx.record({
      type: 'carrier-service.enabled',
      objects: [{ type: 'CarrierService', id: service.id }],
      changes: changesBetween(`CarrierService:${service.id}`, { ...service }, data),
    })
    return saveService(cx, service, data)
  },
})
