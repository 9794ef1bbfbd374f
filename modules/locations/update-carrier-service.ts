import { changesBetween } from '#platform/changes'
import { command } from '#platform/command'
import { NothingToChange } from '#platform/master-data'
import { updateCarrierServiceInput } from './carrier.input.ts'
import { lockService, saveService, storedZones } from './internal/carrier.store.ts'

/** Renames a service or replaces its zones. */
export const updateCarrierService = command({
  name: 'carrier-service.update',
  permission: 'carrier:write',
  input: updateCarrierServiceInput,
  refusals: ['NOTHING_TO_CHANGE', 'ZONES_CONTRADICT', 'AMOUNT_NOT_IN_CURRENCY'],
  async run(cx, { carrierServiceId, name, zones }) {
    const service = await lockService(cx, carrierServiceId)
    const data = { name, zones: zones && storedZones(zones).map((zone) => ({ ...zone })) }
    const changes = changesBetween(`CarrierService:${service.id}`, { ...service }, data)
    if (changes.length === 0) throw new NothingToChange('CarrierService', service.id)
    cx.record({ type: 'carrier-service.updated', objects: [{ type: 'CarrierService', id: service.id }], changes })
    return saveService(cx, service, data)
  },
})
