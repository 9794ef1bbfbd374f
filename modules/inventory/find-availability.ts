import { type LocalDay, localDay } from '#lib/local-day'
import type { Actor } from '#platform/actor'
import { isUuid } from '#platform/ids'
import { query } from '#platform/tenancy'
import {
  type AvailabilityTerm,
  availability,
  type ClaimFacts,
  type InboundFacts,
  type LevelFacts,
} from './availability.rules.ts'

export interface AvailabilityView {
  readonly variantId: string
  readonly sku: string
  readonly channelId: string
  readonly on: LocalDay
  /** What may be promised for that day; never below zero. */
  readonly available: number
  /** The sum explained: every term with its sign, location and day. */
  readonly terms: readonly (AvailabilityTerm & {
    readonly locationName: string | null
    readonly transferNumber: string | null
  })[]
}

interface Facts {
  readonly sku: string
  readonly isHeld: boolean
  readonly heldUntil: Date | null
  readonly timeZone: string
  readonly levels: readonly (LevelFacts & { readonly locationName: string })[]
  readonly inbound: readonly (Omit<InboundFacts, 'shippedOn'> & {
    shippedAt: string
    locationName: string
    number: string
  })[]
  readonly claims: readonly ClaimFacts[]
}

/** Eligible: open locations of our network; a supplier's or a marketplace's stock is not ours to promise. */
const facts = {
  name: 'find_availability',
  text: `
WITH eligible AS (
  SELECT id, name FROM "Location" WHERE "tenantId" = current_tenant() AND status = 'ACTIVE' AND type NOT IN ('SUPPLIER', 'MARKETPLACE')
)
SELECT v.sku, v."heldReason" IS NOT NULL AS "isHeld", v."heldUntil", c."timeZone",
  coalesce((SELECT jsonb_agg(jsonb_build_object('locationId', l."locationId", 'locationName', e.name, 'sellable', l.sellable,
      'reserved', l.reserved, 'safetyStock', l."safetyStock") ORDER BY e.name)
    FROM "StockLevel" l JOIN eligible e ON e.id = l."locationId"
    WHERE l."tenantId" = current_tenant() AND l."variantId" = v.id), '[]') AS levels,
  coalesce((SELECT jsonb_agg(jsonb_build_object('transferId', t.id, 'number', t.number, 'locationId', e.id, 'locationName', e.name,
      'shippedAt', t."shippedAt", 'quantity', x.shipped - x.received) ORDER BY t."shippedAt", t.id)
    FROM "TransferOrder" t JOIN eligible e ON e.id = t."toLocationId"
    JOIN "TransferLine" x ON x."tenantId" = t."tenantId" AND x."transferOrderId" = t.id AND x."variantId" = v.id
    WHERE t."tenantId" = current_tenant() AND t.status = 'SHIPPED' AND x.shipped > x.received), '[]') AS inbound,
  coalesce((SELECT jsonb_agg(jsonb_build_object('kind', k.kind, 'quantity', k.quantity) ORDER BY k.kind)
    FROM (SELECT kind, sum(quantity)::int AS quantity FROM "Commitment"
      WHERE "tenantId" = current_tenant() AND "variantId" = v.id GROUP BY kind) k), '[]') AS claims
FROM "Variant" v, "Channel" c
WHERE v."tenantId" = current_tenant() AND v.id = $1::uuid AND c."tenantId" = current_tenant() AND c.id = $2::uuid`,
}

/**
 * How many units of a variant a channel may promise for a day (of the channel's time zone; today when absent), explained term
 * by term. Null when variant or channel is unknown or out of sight. One statement.
 */
export async function findAvailability(
  actor: Actor,
  {
    variantId,
    channelId,
    on,
  }: { readonly variantId: string; readonly channelId: string; readonly on?: LocalDay | null },
): Promise<AvailabilityView | null> {
  if (!isUuid(variantId) || !isUuid(channelId)) return null
  const [found] = await query<Facts & Record<string, unknown>>(actor, facts, [variantId, channelId])
  if (!found) return null
  const { sku, timeZone, levels, inbound, claims, isHeld } = found
  const today = localDay(actor.now, timeZone)
  const day = on ?? today
  const explained = availability(
    {
      levels,
      inbound: inbound.map((row) => ({ ...row, shippedOn: localDay(new Date(row.shippedAt), timeZone) })),
      claims,
      isHeld,
      heldUntil: found.heldUntil ? localDay(found.heldUntil, timeZone) : null,
    },
    today,
    day,
  )
  const names = new Map([...levels, ...inbound].map((row) => [row.locationId, row.locationName]))
  const numbers = new Map(inbound.map((row) => [row.transferId, row.number]))
  const terms = explained.terms.map((term) => ({
    ...term,
    locationName: names.get(term.locationId ?? '') ?? null,
    transferNumber: numbers.get(term.transferId ?? '') ?? null,
  }))
  return { variantId, sku, channelId, on: day, available: explained.available, terms }
}
