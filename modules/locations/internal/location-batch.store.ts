import type { CommandContext } from '#platform/command'
import { newId } from '#platform/ids'
import type { LocationRowFields } from '../location-row.rules.ts'

export interface KnownLocation {
  readonly id: string
  readonly code: string
}

/** The locations of these codes as they stand, locked. One import of locations of a tenant at a time. */
export async function lockByCodes(cx: CommandContext, codes: readonly string[]): Promise<KnownLocation[]> {
  const { tenantId } = cx.actor
  await cx.tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`import-locations:${tenantId}`}, 0))`
  return cx.tx.$queryRaw<KnownLocation[]>`
    SELECT * FROM "Location" WHERE "tenantId" = ${tenantId}::uuid AND code = ANY (${[...codes]}) ORDER BY id FOR UPDATE`
}

/** Writes new locations in one statement; answers them with their ids. */
export async function insertLocations(cx: CommandContext, fields: readonly LocationRowFields[]) {
  const own = { tenantId: cx.actor.tenantId, createdAt: cx.now, updatedAt: cx.now }
  const rows = fields.map(({ regionsServed = ['*'], timeZone = cx.actor.timeZone, ...row }) => ({
    ...{ ...row, regionsServed: [...regionsServed], timeZone, id: newId() },
  }))
  await cx.tx.location.createMany({ data: rows.map((row) => ({ ...row, ...own })) })
  return rows
}

const update = `
UPDATE "Location" l SET name = i.name, type = i.type, address = i.address, "countryCode" = i."countryCode",
  "timeZone" = coalesce(i."timeZone", l."timeZone"), "regionsServed" = coalesce(i."regionsServed", l."regionsServed"),
  "dailyCapacity" = coalesce(i."dailyCapacity", l."dailyCapacity"), "pickCostMinor" = coalesce(i."pickCostMinor", l."pickCostMinor"),
  priority = coalesce(i.priority, l.priority), version = l.version + 1, "updatedAt" = $3::timestamptz
FROM jsonb_to_recordset($1::jsonb) AS i(id uuid, name text, type text, address jsonb, "countryCode" text, "timeZone" text,
  "regionsServed" text[], "dailyCapacity" int, "pickCostMinor" bigint, priority int)
WHERE l."tenantId" = $2::uuid AND l.id = i.id`

/** Writes the rows over known locations in one statement; what a row does not say stays. */
export async function saveLocations(
  cx: CommandContext,
  rows: readonly (LocationRowFields & { readonly id: string })[],
): Promise<void> {
  if (rows.length === 0) return
  const data = JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? value.toString() : value))
  await cx.tx.$executeRawUnsafe(update, data, cx.actor.tenantId, cx.now)
}
