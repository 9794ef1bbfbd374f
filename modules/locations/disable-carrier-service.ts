import { changesBetween } from '#platform/changes'
import { command } from '#platform/command'
import { endOfSwitch } from '#platform/master-data'
import { disableCarrierServiceInput } from './carrier.input.ts'
import { lockService, saveService } from './internal/carrier.store.ts'

/** Stops routing by a carrier service until an instant, with a reason; disabling a disabled one moves the end. */
export const disableCarrierService = command({
  name: 'carrier-service.disable',
  permission: 'carrier:write',
  input: disableCarrierServiceInput,
  refusals: ['END_OUT_OF_RANGE'],
  async run(cx, { carrierServiceId, reason, until }) {
    const service = await lockService(cx, carrierServiceId)
    const data = { isActive: false, disabledReason: reason, disabledUntil: endOfSwitch(until, cx.now) }
    cx.record({
      type: 'carrier-service.disabled',
      objects: [{ type: 'CarrierService', id: service.id }],
      data: { reason, until: data.disabledUntil.toISOString() },
      changes: changesBetween(`CarrierService:${service.id}`, { ...service }, data),
    })
    return saveService(cx, service, data)
  },
})
