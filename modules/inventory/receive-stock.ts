import { command } from '#platform/command'
import { newId } from '#platform/ids'
import { documentNumber } from './internal/document-number.ts'
import { requireStocked, resolveBins } from './internal/lookup.store.ts'
import { notInFuture } from './internal/past.ts'
import { type NewReceiptLine, saveReceipt } from './internal/receipt.store.ts'
import { stockChanges, stockSubjects } from './internal/stock-events.ts'
import { moveStock } from './move-stock.step.ts'
import { receiveStockInput } from './receive-stock.input.ts'

/**
 * Goods arrived at a location: a receipt with its lines, a RECEIPT movement each. Sellable goods in a pick, bulk or packing bin
 * may be promised at once; what lies in receiving or in another condition may not.
 */
export const receiveStock = command({
  name: 'stock.receive',
  permission: 'stock:receive',
  input: receiveStockInput,
  refusals: ['NOT_YET_HAPPENED', 'KIT_NOT_STOCKED', 'BIN_INACTIVE'],
  timeout: 60_000,
  async run(cx, input) {
    const receivedAt = input.receivedAt ?? cx.now
    notInFuture(cx, receivedAt)
    await requireStocked(
      cx,
      input.lines.map(({ variantId }) => variantId),
    )
    const { locationId } = input
    const bins = await resolveBins(
      cx,
      input.lines.map(({ binId }) => ({ locationId, binId })),
      { forArrival: true },
    )
    const lines: NewReceiptLine[] = input.lines.map((line, index) => ({
      ...line,
      id: newId(),
      binId: bins[index]?.id ?? '',
    }))
    const receipt = {
      id: newId(),
      number: await documentNumber(cx, 'RC'),
      locationId,
      receivedAt,
      reference: input.reference ?? null,
    }
    await saveReceipt(cx, receipt, lines)
    const moved = await moveStock(
      cx,
      lines.map(({ id, variantId, quantity, binId, condition, unitCost }) => ({
        kind: 'RECEIPT',
        variantId,
        quantity,
        to: { locationId, binId, condition },
        receiptLineId: id,
        unitCost: unitCost?.amount ?? null,
        costCurrency: unitCost?.currency ?? null,
        at: receivedAt,
      })),
    )
    cx.record({
      type: 'stock.received',
      objects: [{ type: 'Receipt', id: receipt.id }, ...stockSubjects(moved.levels)],
      data: {
        number: receipt.number,
        reference: receipt.reference,
        lines: lines.map(({ variantId, quantity, condition }) => ({ variantId, quantity, condition })),
      },
      changes: stockChanges(moved),
      at: receivedAt,
    })
    return { type: 'Receipt', id: receipt.id, number: receipt.number }
  },
})
