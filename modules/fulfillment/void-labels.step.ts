import type { CommandContext } from '#platform/command'
import { type OpenLabel, voidLabels } from './internal/cancellation.store.ts'

/**
 * Voids the labels of fulfillment orders whose goods have not left, and records each (`shipment.voided`); their packages can
 * be labelled anew. The caller holds the orders' locks. Answers what was voided, which may be nothing.
 */
export async function voidOpenLabels(
  cx: CommandContext,
  fulfillmentOrderIds: readonly string[],
  reason: string,
): Promise<readonly OpenLabel[]> {
  const voided = await voidLabels(cx, fulfillmentOrderIds)
  for (const label of voided) {
    cx.record({
      type: 'shipment.voided',
      objects: [
        { type: 'Shipment', id: label.id },
        { type: 'FulfillmentOrder', id: label.fulfillmentOrderId },
        { type: 'Order', id: label.orderId },
      ],
      data: { shipment: label.number, reason, trackingNumber: label.trackingNumber },
      changes: [{ object: label.number, field: 'status', before: 'LABELLED', after: 'VOIDED' }],
    })
  }
  return voided
}
