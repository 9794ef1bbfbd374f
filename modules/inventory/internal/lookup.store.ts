import type { BinPurpose } from '#modules/locations/location.rules'
import type { CommandContext } from '#platform/command'
import { NotFound } from '#platform/refusal'
import { BinInactive, KitNotStocked, ReasonUnknown } from '../stock.errors.ts'

export interface KnownBin {
  readonly id: string
  readonly locationId: string
  readonly code: string
  readonly purpose: BinPurpose
  readonly isActive: boolean
}

/** Where a line wants to go: a bin by its id, or the location's default bin of that code. */
export interface WantedBin {
  readonly locationId: string
  readonly binId?: string | null
  /** MAIN unless told. */
  readonly defaultCode?: string
}

const findBins = `
SELECT id, "locationId", code, purpose, "isActive" FROM "Bin"
WHERE "tenantId" = $1::uuid AND (id = ANY ($2::uuid[]) OR ("locationId" = ANY ($3::uuid[]) AND code = ANY ($4::text[])))`

/**
 * The bins in the order of the wishes, one statement. A bin of another location, or one out of sight, does not exist;
 * `forArrival` refuses bins that were closed.
 */
export async function resolveBins(
  cx: CommandContext,
  wanted: readonly WantedBin[],
  { forArrival = false } = {},
): Promise<readonly KnownBin[]> {
  const found = await cx.tx.$queryRawUnsafe<KnownBin[]>(
    findBins,
    cx.actor.tenantId,
    wanted.flatMap(({ binId }) => (binId ? [binId] : [])),
    wanted.flatMap(({ binId, locationId }) => (binId ? [] : [locationId])),
    wanted.flatMap(({ binId, defaultCode }) => (binId ? [] : [defaultCode ?? 'MAIN'])),
  )
  const byId = new Map(found.map((bin) => [bin.id, bin]))
  const byCode = new Map(found.map((bin) => [`${bin.locationId}|${bin.code}`, bin]))
  return wanted.map(({ binId, locationId, defaultCode = 'MAIN' }) => {
    const bin = binId ? byId.get(binId) : byCode.get(`${locationId}|${defaultCode}`)
    if (!bin || bin.locationId !== locationId)
      throw binId ? new NotFound('Bin', binId) : new NotFound('Location', locationId)
    if (forArrival && !bin.isActive) throw new BinInactive({ binId: bin.id, code: bin.code })
    return bin
  })
}

/** Refuses unknown variants, and kits: only their components lie on shelves. */
export async function requireStocked(cx: CommandContext, variantIds: readonly string[]): Promise<void> {
  const ids = [...new Set(variantIds)]
  const found = await cx.tx.variant.findMany({
    where: { id: { in: ids } },
    select: { id: true, sku: true, isKit: true },
  })
  const known = new Set(found.map(({ id }) => id))
  const missing = ids.find((id) => !known.has(id))
  if (missing) throw new NotFound('Variant', missing)
  const kit = found.find(({ isKit }) => isKit)
  if (kit) throw new KitNotStocked({ variantId: kit.id, sku: kit.sku })
}

/** Ids of active reason codes of an activity, by code; one statement. An unknown or retired code is refused. */
export async function requireReasons(
  cx: CommandContext,
  activity: 'STOCK_ADJUSTMENT' | 'STOCK_COUNT' | 'STOCK_DAMAGE' | 'TRANSFER_DIFFERENCE',
  codes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(codes)]
  if (wanted.length === 0) return new Map()
  const found = await cx.tx.reasonCode.findMany({ where: { activity, code: { in: wanted }, isActive: true } })
  const ids = new Map(found.map(({ code, id }) => [code, id]))
  const unknown = wanted.find((code) => !ids.has(code))
  if (unknown) throw new ReasonUnknown({ activity, reasonCode: unknown })
  return ids
}
