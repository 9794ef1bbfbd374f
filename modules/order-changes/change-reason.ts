import { ReasonUnknown } from '#modules/inventory/stock.errors'
import type { CommandContext } from '#platform/command'

/** Cancelling needs one of the tenant's active reasons for it; refused with ReasonUnknown otherwise. */
export async function requireCancelReason(cx: CommandContext, code: string): Promise<void> {
  const found = await cx.tx.reasonCode.findFirst({
    where: { activity: 'ORDER_CANCEL', code, isActive: true },
    select: { id: true },
  })
  if (!found) throw new ReasonUnknown({ activity: 'ORDER_CANCEL', reasonCode: code })
}
