import type { CommandContext } from '#platform/command'
import type { StockCondition } from '../stock.rules.ts'

export interface NewReceipt {
  readonly id: string
  readonly number: string
  readonly locationId: string
  readonly reference: string | null
  readonly receivedAt: Date
}

export interface NewReceiptLine {
  readonly id: string
  readonly variantId: string
  readonly binId: string
  readonly condition: StockCondition
  readonly quantity: number
  readonly unitCost?: { readonly amount: string; readonly currency: string } | null
}

/** Writes the receipt and its lines: two statements. */
export async function saveReceipt(
  cx: CommandContext,
  receipt: NewReceipt,
  lines: readonly NewReceiptLine[],
): Promise<void> {
  const { tenantId, id: receivedById } = cx.actor
  await cx.tx.receipt.createMany({ data: [{ tenantId, ...receipt, receivedById, createdAt: cx.now }] })
  await cx.tx.receiptLine.createMany({
    data: lines.map(({ unitCost, ...line }) => ({
      tenantId,
      receiptId: receipt.id,
      ...line,
      unitCost: unitCost?.amount ?? null,
      costCurrency: unitCost?.currency ?? null,
    })),
  })
}
