import type { CommandContext } from '#platform/command'

/** What the texts of a row stand for; null where there is no such thing. */
export interface OpeningPlace {
  readonly line: number
  readonly variantId: string | null
  readonly isKit: boolean | null
  readonly locationId: string | null
  readonly binId: string | null
}

const findPlaces = `
SELECT w.line, v.id AS "variantId", v."isKit", l.id AS "locationId", b.id AS "binId"
FROM jsonb_to_recordset($1::jsonb) AS w(line int, sku text, location text, bin text)
LEFT JOIN "Variant" v ON v."tenantId" = $2::uuid AND v.sku = w.sku
LEFT JOIN "Location" l ON l."tenantId" = $2::uuid AND l.code = w.location
LEFT JOIN "Bin" b ON b."tenantId" = $2::uuid AND b."locationId" = l.id AND b.code = w.bin AND b."isActive"`

/** The variants, locations and bins that rows name, by line; one statement. */
export async function findOpeningPlaces(
  cx: CommandContext,
  rows: readonly { readonly line: number; readonly sku: string; readonly location: string; readonly bin: string }[],
): Promise<ReadonlyMap<number, OpeningPlace>> {
  const wanted = rows.map(({ line, sku, location, bin }) => ({ line, sku, location, bin }))
  const found = await cx.tx.$queryRawUnsafe<OpeningPlace[]>(findPlaces, JSON.stringify(wanted), cx.actor.tenantId)
  return new Map(found.map((place) => [place.line, place]))
}

const findOpened = `
SELECT w.line, sum(m.quantity)::int AS quantity
FROM jsonb_to_recordset($1::jsonb) AS w(line int, "variantId" uuid, "binId" uuid, condition text)
JOIN "StockMovement" m ON m."tenantId" = $2::uuid AND m."variantId" = w."variantId" AND m.kind = 'OPENING'
  AND m."toBinId" = w."binId" AND m."toCondition" = w.condition
GROUP BY 1`

/** With how many units a place was opened before, by line; one statement. The levels are locked. */
export async function openedQuantities(
  cx: CommandContext,
  rows: readonly {
    readonly line: number
    readonly variantId: string
    readonly binId: string
    readonly condition: string
  }[],
): Promise<ReadonlyMap<number, number>> {
  if (rows.length === 0) return new Map()
  const wanted = rows.map(({ line, variantId, binId, condition }) => ({ line, variantId, binId, condition }))
  const text = JSON.stringify(wanted)
  const found = await cx.tx.$queryRawUnsafe<{ line: number; quantity: number }[]>(findOpened, text, cx.actor.tenantId)
  return new Map(found.map(({ line, quantity }) => [line, quantity]))
}
