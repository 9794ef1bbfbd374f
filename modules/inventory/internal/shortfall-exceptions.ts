import { type NewException, openExceptions } from '#modules/exceptions/open-exception.step'
import type { CommandContext } from '#platform/command'
import type { GivenUp } from '../allocation-priority.rules.ts'
import type { BinShort } from './movement.store.ts'

/** Stock went out that, by the books, was never there: somebody must find out where it came from. */
const unexplained = ({ binId, variantId, locationId, condition, missing, before }: BinShort): NewException => ({
  type: 'unexplained-stock',
  severity: 'MEDIUM',
  dedupeKey: `unexplained-stock:${binId}:${variantId}:${condition}`,
  title: `${missing} units left a bin that held ${before}`,
  detail: { binId, condition, held: before, unexplained: missing },
  ownerRole: 'WAREHOUSE',
  variantId,
  locationId,
})

/** An order that was promised stock which is no longer there. One exception per order, whatever it lost. */
function oversold(rows: readonly GivenUp[]): NewException {
  const lost = rows.reduce((sum, { quantity }) => sum + quantity, 0)
  const [claim] = rows.map((row) => row.claim)
  const order = claim?.orderId ?? claim?.reservationId
  return {
    type: 'oversold',
    severity: 'HIGH',
    dedupeKey: `oversold:${order}`,
    title: `Order ${claim?.orderNumber ?? 'out of sight'} lost ${lost} reserved units`,
    detail: { units: lost, reservations: rows.map((row) => row.claim.reservationId).join(' ') },
    ownerRole: 'MANAGER',
    orderId: claim?.orderId ?? null,
    variantId: claim?.variantId ?? null,
    locationId: claim?.locationId ?? null,
  }
}

/** Opens what a report that fell short leaves for people to do; at most one statement. */
export async function raiseShortfall(
  cx: CommandContext,
  binShorts: readonly BinShort[],
  lost: readonly GivenUp[],
): Promise<void> {
  const orders = Map.groupBy(lost, ({ claim }) => claim.orderId ?? claim.reservationId)
  await openExceptions(cx, [...binShorts.map(unexplained), ...[...orders.values()].map(oversold)])
}
