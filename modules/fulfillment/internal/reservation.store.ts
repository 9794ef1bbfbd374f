import type { CommandContext } from '#platform/command'

/** Lowers the open quantity of lines' reservations, which must hold at least as much: the row's CHECK refuses otherwise. */
export async function lowerReservation(
  cx: CommandContext,
  lines: readonly { lineId: string; quantity: number }[],
): Promise<void> {
  if (lines.length === 0) return
  await cx.tx.$executeRaw`
    UPDATE "Reservation" r SET quantity = r.quantity - d.quantity
    FROM (SELECT "lineId", sum(quantity)::int AS quantity FROM jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) AS x("lineId" uuid, quantity int) GROUP BY 1) d
    WHERE r."tenantId" = ${cx.actor.tenantId}::uuid AND r."fulfillmentOrderLineId" = d."lineId"`
}
