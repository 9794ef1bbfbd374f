import { command } from '#platform/command'
import { newId } from '#platform/ids'
import { documentNumber } from './internal/document-number.ts'
import { requireStocked, resolveBins } from './internal/lookup.store.ts'
import { insertTransfer } from './internal/transfer.store.ts'
import { requestTransferInput } from './request-transfer.input.ts'

/** Asks that stock goes from one location to another. Nothing moves and nothing is reserved until it is shipped. */
export const requestTransfer = command({
  name: 'transfer.request',
  permission: 'stock:transfer',
  input: requestTransferInput,
  refusals: ['KIT_NOT_STOCKED'],
  async run(cx, { fromLocationId, toLocationId, note, lines }) {
    await requireStocked(
      cx,
      lines.map(({ variantId }) => variantId),
    )
    await resolveBins(cx, [{ locationId: fromLocationId }, { locationId: toLocationId }])
    const id = newId()
    const number = await documentNumber(cx, 'TR')
    await insertTransfer(cx, { id, number, fromLocationId, toLocationId, note: note ?? null }, lines)
    cx.record({
      type: 'transfer.requested',
      objects: [
        { type: 'TransferOrder', id },
        { type: 'Location', id: fromLocationId, role: 'from' },
        { type: 'Location', id: toLocationId, role: 'to' },
        ...lines.map(({ variantId }) => ({ type: 'Variant', id: variantId })),
      ],
      data: { number, lines },
      changes: [{ object: number, field: 'status', before: null, after: 'REQUESTED' }],
    })
    return { type: 'TransferOrder', id, number, version: 1 }
  },
})
