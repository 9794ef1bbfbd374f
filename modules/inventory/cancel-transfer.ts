import { command } from '#platform/command'
import { cancelTransferInput } from './cancel-transfer.input.ts'
import { lockTransfer, saveTransfer, transferAfter } from './internal/transfer.store.ts'
import { transferSubjects } from './internal/transfer-events.ts'

/** Ends a transfer that nobody has shipped; what is under way can only be received. */
export const cancelTransfer = command({
  name: 'transfer.cancel',
  permission: 'stock:transfer',
  input: cancelTransferInput,
  refusals: ['TRANSFER_STATE_FORBIDS'],
  async run(cx, { transferId, note }) {
    const transfer = await lockTransfer(cx, transferId)
    const status = transferAfter(transfer, 'cancel')
    const version = await saveTransfer(cx, transfer, { status })
    cx.record({
      type: 'transfer.cancelled',
      objects: transferSubjects(transfer),
      data: { number: transfer.number, note: note ?? null },
      changes: [{ object: transfer.number, field: 'status', before: transfer.status, after: status }],
    })
    return { type: 'TransferOrder', id: transfer.id, version }
  },
})
