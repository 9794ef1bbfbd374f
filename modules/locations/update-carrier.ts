import { changesBetween } from '#platform/changes'
import { command } from '#platform/command'
import { lockRow, type Versioned } from '#platform/lock-row'
import { NothingToChange } from '#platform/master-data'
import { updateCarrierInput } from './carrier.input.ts'
import { assertTrackingFormat } from './internal/carrier.store.ts'

/** Changes a carrier, or takes it with all its services out of use and back. */
export const updateCarrier = command({
  name: 'carrier.update',
  permission: 'carrier:write',
  input: updateCarrierInput,
  refusals: ['NOTHING_TO_CHANGE', 'TRACKING_FORMAT_UNKNOWN'],
  async run(cx, { carrierId, ...data }) {
    assertTrackingFormat(data.trackingFormat)
    const carrier = await lockRow<Versioned>(cx, 'Carrier', carrierId)
    cx.expectVersion(carrier.version)
    const changes = changesBetween(`Carrier:${carrier.id}`, { ...carrier }, data)
    if (changes.length === 0) throw new NothingToChange('Carrier', carrier.id)
    const version = carrier.version + 1
    await cx.tx.carrier.updateMany({
      where: { tenantId: cx.actor.tenantId, id: carrier.id },
      data: { ...data, version, updatedAt: cx.now },
    })
    cx.record({ type: 'carrier.updated', objects: [{ type: 'Carrier', id: carrier.id }], changes })
    return { type: 'Carrier', id: carrier.id, version }
  },
})
