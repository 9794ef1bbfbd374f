import { changesOfNew } from '#platform/changes'
import { command } from '#platform/command'
import { newId } from '#platform/ids'
import { lockRow } from '#platform/lock-row'
import { CodeTaken } from '#platform/master-data'
import { createCarrierServiceInput } from './carrier.input.ts'
import { storedZones } from './internal/carrier.store.ts'

/** Adds a service to a carrier, with where it goes, how long it takes and what it costs. */
export const createCarrierService = command({
  name: 'carrier-service.create',
  permission: 'carrier:write',
  input: createCarrierServiceInput,
  refusals: ['CODE_TAKEN', 'ZONES_CONTRADICT', 'AMOUNT_NOT_IN_CURRENCY'],
  async run(cx, { carrierId, code, name, zones }) {
    const carrier = await lockRow(cx, 'Carrier', carrierId)
    const row = { carrierId: carrier.id, code, name, zones: storedZones(zones) }
    const id = newId()
    const own = { tenantId: cx.actor.tenantId, id, createdAt: cx.now, updatedAt: cx.now }
    const data = { ...row, ...own, zones: row.zones.map((zone) => ({ ...zone })) }
    const { count } = await cx.tx.carrierService.createMany({ data: [data], skipDuplicates: true })
    if (count === 0) throw new CodeTaken('CarrierService', code)
    cx.record({
      type: 'carrier-service.created',
      objects: [
        { type: 'CarrierService', id },
        { type: 'Carrier', id: carrier.id },
      ],
      changes: changesOfNew(`CarrierService:${id}`, row),
    })
    return { type: 'CarrierService', id, version: 1 }
  },
})
