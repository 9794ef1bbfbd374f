import type { CommandContext } from '#platform/command'

/**
 * The records that followed a duplicate when it was joined, as the event of that merge tells, and that still point to where
 * it took them: locked.
 */
export async function findFollowersOf(
  cx: CommandContext,
  duplicateId: string,
  mergedIntoId: string,
): Promise<string[]> {
  const rows = await cx.tx.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM "Customer" c
    WHERE c."tenantId" = ${cx.actor.tenantId}::uuid AND c."mergedIntoId" = ${mergedIntoId}::uuid AND c.id::text IN (
      SELECT jsonb_array_elements_text(e.data -> 'followers') FROM (
        SELECT e.data FROM "EventObject" o JOIN "Event" e ON e."tenantId" = o."tenantId" AND e.id = o."eventId"
        WHERE o."tenantId" = ${cx.actor.tenantId}::uuid AND o."objectType" = 'Customer' AND o."objectId" = ${duplicateId}::uuid
          AND o.role = 'duplicate' AND e.type = 'customer.merged'
        ORDER BY e."recordedAt" DESC, e.id DESC LIMIT 1) e)
    ORDER BY c.id FOR UPDATE`
  return rows.map(({ id }) => id)
}
