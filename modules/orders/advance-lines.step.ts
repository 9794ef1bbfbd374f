import type { CommandContext } from '#platform/command'
import { type StageMove, stageDeltas } from './line-partition.rules.ts'

/** Units of a line, or of one component of a kit line, that go from one stage to another. */
export interface LineMove extends StageMove {
  readonly orderLineId: string
  readonly componentId: string | null
}

const stageColumns = `cancelled int, unallocated int, backordered int, reserved int, picked int, packed int, shipped int`
const added = `cancelled = t.cancelled + d.cancelled, unallocated = t.unallocated + d.unallocated,
  backordered = t.backordered + d.backordered, reserved = t.reserved + d.reserved, picked = t.picked + d.picked,
  packed = t.packed + d.packed, shipped = t.shipped + d.shipped`

const moveLines = `
UPDATE "OrderLine" t SET ${added}, version = t.version + 1, "updatedAt" = $3::timestamptz
FROM jsonb_to_recordset($1::jsonb) AS d(id uuid, ${stageColumns})
WHERE t."tenantId" = $2::uuid AND t.id = d.id`

/** The components first, then their kit lines, whose counts follow from all components (see `kitPartition`). */
const moveComponents = `
WITH moved AS (
  UPDATE "OrderLineComponent" t SET ${added}
  FROM jsonb_to_recordset($1::jsonb) AS d(id uuid, ${stageColumns})
  WHERE t."tenantId" = $2::uuid AND t.id = d.id
  RETURNING t.*
), every_component AS (
  SELECT * FROM moved
  UNION ALL
  SELECT c.* FROM "OrderLineComponent" c
  WHERE c."tenantId" = $2::uuid AND c."orderLineId" IN (SELECT "orderLineId" FROM moved) AND c.id NOT IN (SELECT id FROM moved)
), kit AS (
  SELECT "orderLineId", min(cancelled / "perKit") AS cancelled, min(shipped / "perKit") AS shipped,
    min((shipped + packed) / "perKit") AS packed, min((shipped + packed + picked) / "perKit") AS picked,
    min((shipped + packed + picked + reserved) / "perKit") AS reserved,
    min((shipped + packed + picked + reserved + backordered) / "perKit") AS backordered
  FROM every_component GROUP BY "orderLineId"
), counted AS (
  UPDATE "OrderLine" t SET cancelled = k.cancelled, unallocated = t.ordered - k.cancelled - k.backordered,
    backordered = k.backordered - k.reserved, reserved = k.reserved - k.picked, picked = k.picked - k.packed,
    packed = k.packed - k.shipped, shipped = k.shipped, version = t.version + 1, "updatedAt" = $3::timestamptz
  FROM kit k WHERE t."tenantId" = $2::uuid AND t.id = k."orderLineId"
)
SELECT count(*)::int AS moved FROM moved`

/**
 * Moves units of lines and components between stages, at most one statement for lines and one for components; the counts
 * of kit lines are derived. The caller holds the lock of the orders. Moving more than a stage holds breaks the constraint
 * of the table: a mistake of the caller, never an answer to a person.
 */
export async function advanceLines(cx: CommandContext, moves: readonly LineMove[]): Promise<void> {
  const { tenantId } = cx.actor
  const lines = deltaRows(moves.filter(({ componentId }) => componentId === null))
  const components = deltaRows(moves.filter(({ componentId }) => componentId !== null))
  if (lines.length > 0) {
    const moved = await cx.tx.$executeRawUnsafe(moveLines, JSON.stringify(lines), tenantId, cx.now)
    if (moved !== lines.length) throw new Error(`${lines.length} lines were to move, ${moved} did`)
  }
  if (components.length > 0) {
    const [answer] = await cx.tx.$queryRawUnsafe<{ moved: number }[]>(
      moveComponents,
      JSON.stringify(components),
      tenantId,
      cx.now,
    )
    if (answer?.moved !== components.length)
      throw new Error(`${components.length} components were to move, ${answer?.moved} did`)
  }
}

function deltaRows(moves: readonly LineMove[]) {
  const byId = Map.groupBy(moves, ({ componentId, orderLineId }) => componentId ?? orderLineId)
  return [...byId].map(([id, ofOne]) => ({ id, ...stageDeltas(ofOne) })).sort((a, b) => (a.id < b.id ? -1 : 1))
}
