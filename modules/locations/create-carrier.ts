import { changesOfNew } from '#platform/changes'
import { command } from '#platform/command'
import { newId } from '#platform/ids'
import { CodeTaken } from '#platform/master-data'
import { createCarrierInput } from './carrier.input.ts'
import { assertTrackingFormat } from './internal/carrier.store.ts'

/** Adds a carrier; its services follow. */
export const createCarrier = command({
  name: 'carrier.create',
  permission: 'carrier:write',
  input: createCarrierInput,
  refusals: ['CODE_TAKEN', 'TRACKING_FORMAT_UNKNOWN'],
  async run(cx, input) {
    assertTrackingFormat(input.trackingFormat)
    const id = newId()
    const data = { ...input, tenantId: cx.actor.tenantId, id, createdAt: cx.now, updatedAt: cx.now }
    const { count } = await cx.tx.carrier.createMany({ data: [data], skipDuplicates: true })
    if (count === 0) throw new CodeTaken('Carrier', input.code)
    cx.record({
      type: 'carrier.created',
      objects: [{ type: 'Carrier', id }],
      changes: changesOfNew(`Carrier:${id}`, input),
    })
    return { type: 'Carrier', id, version: 1 }
  },
})
