import { command } from '#platform/command'
import { resolveBins } from './internal/lookup.store.ts'
import { notInFuture } from './internal/past.ts'
import { stockChanges } from './internal/stock-events.ts'
import { type LockedTransfer, lockTransfer, saveTransfer, transferAfter } from './internal/transfer.store.ts'
import { transferLineChanges, transferSubjects } from './internal/transfer-events.ts'
import { moveStock } from './move-stock.step.ts'
import { shipTransferInput } from './ship-transfer.input.ts'
import { NotOnTransfer } from './stock.errors.ts'
import { firstBeyond, type TransferPart, unitsByVariant } from './transfer.rules.ts'

/**
 * The goods leave: they are no longer on hand anywhere and are in transit until received. Refused when the bin holds
 * fewer or promises claim them. What was requested and does not leave now is not sent by this transfer any more.
 */
export const shipTransfer = command({
  name: 'transfer.ship',
  permission: 'stock:transfer',
  input: shipTransferInput,
  refusals: ['TRANSFER_STATE_FORBIDS', 'NOT_ON_TRANSFER', 'QUANTITY_UNAVAILABLE', 'NOT_YET_HAPPENED'],
  async run(cx, input) {
    const transfer = await lockTransfer(cx, input.transferId)
    const status = transferAfter(transfer, 'ship')
    const shippedAt = input.shippedAt ?? cx.now
    notInFuture(cx, shippedAt)
    const parts = input.lines ?? everythingRequested(transfer)
    requireRequested(transfer, parts)
    const locationId = transfer.fromLocationId
    const bins = await resolveBins(
      cx,
      parts.map(({ binId }) => ({ locationId, binId })),
    )
    const lineIds = new Map(transfer.lines.map((line) => [line.variantId, line.id]))
    const moved = await moveStock(
      cx,
      parts.map(({ variantId, quantity }, index) => ({
        kind: 'TRANSFER_OUT',
        variantId,
        quantity,
        from: { locationId, binId: bins[index]?.id ?? '', condition: 'SELLABLE' },
        transferLineId: lineIds.get(variantId) ?? null,
        at: shippedAt,
      })),
    )
    const units = unitsByVariant(parts)
    const lines = transfer.lines.map((line) => ({ ...line, shipped: units.get(line.variantId) ?? 0 }))
    const version = await saveTransfer(cx, transfer, { status, shippedAt }, lines)
    cx.record({
      type: 'transfer.shipped',
      objects: transferSubjects(transfer),
      data: { number: transfer.number },
      changes: [
        { object: transfer.number, field: 'status', before: transfer.status, after: status },
        ...transferLineChanges(transfer, lines),
        ...stockChanges(moved),
      ],
      at: shippedAt,
    })
    return { type: 'TransferOrder', id: transfer.id, version }
  },
})

const everythingRequested = ({ lines }: LockedTransfer): (TransferPart & { readonly binId?: string | null })[] =>
  lines.map(({ variantId, requested }) => ({ variantId, quantity: requested }))

function requireRequested(transfer: LockedTransfer, parts: readonly TransferPart[]): void {
  const beyond = firstBeyond(parts, new Map(transfer.lines.map((line) => [line.variantId, line.requested])))
  if (beyond) throw new NotOnTransfer({ number: transfer.number, ...beyond })
}
