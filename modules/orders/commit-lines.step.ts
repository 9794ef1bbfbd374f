import type { CommandContext } from '#platform/command'
import { newId } from '#platform/ids'
import type { CommitmentKind } from './order.rules.ts'

/** A claim on stock that no location holds yet. */
export interface NewCommitment {
  readonly orderId: string
  readonly orderLineId: string
  readonly componentId: string | null
  readonly variantId: string
  /** In units of the variant, above zero. */
  readonly quantity: number
  readonly kind: CommitmentKind
  /** The day on which stock is expected, "2018-11-04"; null when nobody knows. */
  readonly expectedOn?: string | null
}

const insertCommitments = `
INSERT INTO "Commitment" ("tenantId", id, "orderId", "orderLineId", "componentId", "variantId", quantity, kind, "expectedOn", "createdAt")
SELECT $2::uuid, id, "orderId", "orderLineId", "componentId", "variantId", quantity, kind, "expectedOn", $3::timestamptz
FROM jsonb_to_recordset($1::jsonb) AS i(id uuid, "orderId" uuid, "orderLineId" uuid, "componentId" uuid, "variantId" uuid,
  quantity int, kind text, "expectedOn" date)`

/** Writes the claims, one statement. A further claim of a line is a further row, with its own place in the queue. */
export async function commitLines(cx: CommandContext, rows: readonly NewCommitment[]): Promise<void> {
  if (rows.length === 0) return
  const incoming = rows.map((row) => ({ id: newId(), ...row }))
  await cx.tx.$executeRawUnsafe(insertCommitments, JSON.stringify(incoming), cx.actor.tenantId, cx.now)
}

/** Units that a line, or a component of a kit line, no longer claims. */
export interface ClaimEnd {
  readonly orderLineId: string
  readonly componentId: string | null
  readonly quantity: number
  /** Only claims of these kinds end; all kinds when absent. */
  readonly kinds?: readonly CommitmentKind[]
}

/** Oldest claims end first; what is left of a claim keeps its place in the queue. */
const endClaims = `
WITH ending AS (
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS e("orderLineId" uuid, "componentId" uuid, quantity int, kinds jsonb)
), claims AS (
  SELECT c.id, c.quantity, e."orderLineId", e."componentId", e.quantity AS wanted,
    sum(c.quantity) OVER (PARTITION BY c."orderLineId", c."componentId" ORDER BY c."createdAt", c.id) - c.quantity AS before
  FROM ending e JOIN "Commitment" c ON c."tenantId" = $2::uuid AND c."orderLineId" = e."orderLineId"
    AND c."componentId" IS NOT DISTINCT FROM e."componentId" AND (e.kinds IS NULL OR e.kinds ? c.kind)
), ended AS (
  SELECT id, "orderLineId", "componentId", quantity, least(quantity, wanted - before)::int AS taken FROM claims WHERE before < wanted
), kept AS (
  UPDATE "Commitment" c SET quantity = e.quantity - e.taken FROM ended e
  WHERE c."tenantId" = $2::uuid AND c.id = e.id AND e.taken < e.quantity
), gone AS (
  DELETE FROM "Commitment" c USING ended e WHERE c."tenantId" = $2::uuid AND c.id = e.id AND e.taken = e.quantity
)
SELECT "orderLineId", "componentId", sum(taken)::int AS quantity FROM ended GROUP BY 1, 2`

/**
 * Ends claims: by routing, cancellation or expiry; one statement. Answers how many units really ended per line and
 * component, which may be fewer than asked. Give each line (component) once; the caller holds the lock of the order.
 */
export async function uncommitLines(
  cx: CommandContext,
  ends: readonly ClaimEnd[],
): Promise<readonly Omit<ClaimEnd, 'kinds'>[]> {
  if (ends.length === 0) return []
  return cx.tx.$queryRawUnsafe<Omit<ClaimEnd, 'kinds'>[]>(endClaims, JSON.stringify(ends), cx.actor.tenantId)
}
