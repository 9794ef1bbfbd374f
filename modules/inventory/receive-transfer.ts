import type { z } from 'zod'
import { command } from '#platform/command'
import { requireReasons, resolveBins } from './internal/lookup.store.ts'
import { notInFuture } from './internal/past.ts'
import { stockChanges } from './internal/stock-events.ts'
import {
  type LockedTransfer,
  lockTransfer,
  saveTransfer,
  type TransferLineState,
  transferAfter,
} from './internal/transfer.store.ts'
import { transferLineChanges, transferSubjects } from './internal/transfer-events.ts'
import { moveStock, type NewMovement } from './move-stock.step.ts'
import { receiveTransferInput } from './receive-transfer.input.ts'
import { NotOnTransfer, ReasonMissing } from './stock.errors.ts'
import { outstanding, unitsByVariant } from './transfer.rules.ts'

type Input = z.output<typeof receiveTransferInput>

/**
 * The goods arrive, all at once or in parts. More than was shipped is recorded too: it is here. When the transfer
 * closes, each line that differs needs a reason; what never came stays out of stock.
 */
export const receiveTransfer = command({
  name: 'transfer.receive',
  permission: 'stock:transfer',
  input: receiveTransferInput,
  refusals: [
    'TRANSFER_STATE_FORBIDS',
    'NOT_ON_TRANSFER',
    'REASON_MISSING',
    'REASON_UNKNOWN',
    'BIN_INACTIVE',
    'NOT_YET_HAPPENED',
  ],
  async run(cx, input) {
    const transfer = await lockTransfer(cx, input.transferId)
    transferAfter(transfer, 'receivePart')
    const receivedAt = input.receivedAt ?? cx.now
    notInFuture(cx, receivedAt)
    await requireReasons(
      cx,
      'TRANSFER_DIFFERENCE',
      input.differences.map(({ reasonCode }) => reasonCode),
    )
    const arrived = arrivedLines(transfer, input)
    const closes = input.isComplete || arrived.every((line) => outstanding(line) === 0)
    const lines = closes ? arrived.map((line) => withReason(line, input)) : arrived
    const status = transferAfter(transfer, closes ? 'receive' : 'receivePart')
    const bins = await resolveBins(cx, arrivals(transfer, input), { forArrival: true })
    const moved = await moveStock(
      cx,
      movementsOf(
        transfer,
        input,
        bins.map(({ id }) => id),
        receivedAt,
      ),
    )
    const version = await saveTransfer(cx, transfer, closes ? { status, receivedAt } : { status }, lines)
    cx.record({
      type: 'transfer.received',
      objects: transferSubjects(transfer),
      data: { number: transfer.number, isComplete: closes },
      changes: [
        ...(closes ? [{ object: transfer.number, field: 'status', before: transfer.status, after: status }] : []),
        ...transferLineChanges(transfer, lines),
        ...stockChanges(moved),
      ],
      at: receivedAt,
    })
    return { type: 'TransferOrder', id: transfer.id, version, status }
  },
})

const arrivals = (transfer: LockedTransfer, { lines }: Input) =>
  lines.map(({ binId }) => ({ locationId: transfer.toLocationId, binId }))

function arrivedLines(transfer: LockedTransfer, input: Input): readonly TransferLineState[] {
  const units = unitsByVariant(input.lines)
  const known = new Set(transfer.lines.map(({ variantId }) => variantId))
  const foreign = [...units.keys()].find((variantId) => !known.has(variantId))
  if (foreign) throw new NotOnTransfer({ number: transfer.number, variantId: foreign, maximum: 0 })
  return transfer.lines.map((line) => ({ ...line, received: line.received + (units.get(line.variantId) ?? 0) }))
}

function withReason(line: TransferLineState, { differences }: Input): TransferLineState {
  const difference = -outstanding(line)
  if (difference === 0) return line
  const reason = differences.find(({ variantId }) => variantId === line.variantId)
  if (!reason) throw new ReasonMissing({ variantId: line.variantId, difference })
  return { ...line, differenceReason: reason.reasonCode }
}

function movementsOf(transfer: LockedTransfer, { lines }: Input, binIds: readonly string[], at: Date): NewMovement[] {
  const lineIds = new Map(transfer.lines.map((line) => [line.variantId, line.id]))
  return lines.map(({ variantId, quantity, condition }, index) => ({
    kind: 'TRANSFER_IN',
    variantId,
    quantity,
    to: { locationId: transfer.toLocationId, binId: binIds[index] ?? '', condition },
    transferLineId: lineIds.get(variantId) ?? null,
    at,
  }))
}
