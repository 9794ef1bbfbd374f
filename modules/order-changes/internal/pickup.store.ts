import { type CutOff, nextCutOff } from '#lib/cut-off'
import type { LocalDay, Weekday } from '#lib/local-day'
import type { CommandContext } from '#platform/command'
import { NotFound } from '#platform/refusal'
import type { ChangeablePart } from '../changeable-order.rules.ts'

/** The active carrier service of this code; refused as not found otherwise. */
export async function findService(cx: CommandContext, code: string): Promise<{ id: string; code: string }> {
  const found = await cx.tx.carrierService.findFirst({
    where: { code, isActive: true, carrier: { isActive: true } },
    select: { id: true, code: true },
  })
  if (!found) throw new NotFound('CarrierService', code)
  return found
}

interface PlaceRow {
  readonly locationId: string
  readonly timeZone: string
  readonly cutOffs: readonly { readonly weekday: Weekday; readonly time: string }[]
  readonly exceptions: readonly { readonly date: LocalDay; readonly time: string | null; readonly reason: string }[]
}

const placesText = `
SELECT l.id AS "locationId", l."timeZone",
  (SELECT coalesce(json_agg(json_build_object('weekday', c.weekday, 'time', c."localTime")), '[]') FROM "CutOff" c
   WHERE c."tenantId" = l."tenantId" AND c."locationId" = l.id AND c."carrierServiceId" = $3::uuid) AS "cutOffs",
  (SELECT coalesce(json_agg(json_build_object('date', x.day, 'time', x."localTime", 'reason', x.reason)), '[]') FROM "CutOffException" x
   WHERE x."tenantId" = l."tenantId" AND x."locationId" = l.id AND (x."carrierServiceId" IS NULL OR x."carrierServiceId" = $3::uuid)) AS exceptions
FROM "Location" l WHERE l."tenantId" = $1::uuid AND l.id = ANY ($2::uuid[])`

/** Gives parts whose work has begun another service, with the next pickup of it from where they are. */
export async function saveService(
  cx: CommandContext,
  parts: readonly ChangeablePart[],
  serviceId: string,
): Promise<void> {
  if (parts.length === 0) return
  const locationIds = [...new Set(parts.map(({ locationId }) => locationId))]
  const places = await cx.tx.$queryRawUnsafe<PlaceRow[]>(placesText, cx.actor.tenantId, locationIds, serviceId)
  const rows = parts.map(({ id, locationId }) => {
    const place = places.find((one) => one.locationId === locationId)
    const cutOffs: CutOff[] = (place?.cutOffs ?? []).map((one) => ({ ...one, timeZone: place?.timeZone ?? 'UTC' }))
    const next = nextCutOff(cutOffs, place?.exceptions ?? [], cx.now)
    return { id, cutOffAt: next?.at ?? null, handOverOn: next?.handOverDate ?? null }
  })
  await cx.tx.$executeRaw`
    UPDATE "FulfillmentOrder" f SET "carrierServiceId" = ${serviceId}::uuid, "cutOffAt" = d."cutOffAt", "handOverOn" = d."handOverOn",
      version = f.version + 1, "updatedAt" = ${cx.now}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS d(id uuid, "cutOffAt" timestamptz, "handOverOn" date)
    WHERE f."tenantId" = ${cx.actor.tenantId}::uuid AND f.id = d.id`
}
