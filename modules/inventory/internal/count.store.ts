import type { BinPurpose } from '#modules/locations/location.rules'
import type { CommandContext } from '#platform/command'
import { newId } from '#platform/ids'
import { NotFound } from '#platform/refusal'
import { CountClosed } from '../stock.errors.ts'
import type { CountStatus } from '../stock.rules.ts'

export interface LockedCount {
  readonly id: string
  readonly number: string
  readonly locationId: string
  readonly status: CountStatus
  readonly version: number
}

interface NewCount {
  readonly id: string
  readonly number: string
  readonly locationId: string
  readonly note: string | null
}

export async function insertCount(cx: CommandContext, count: NewCount): Promise<void> {
  const { tenantId, id: countedById } = cx.actor
  const stamps = { startedAt: cx.now, createdAt: cx.now, updatedAt: cx.now }
  await cx.tx.stockCount.createMany({ data: [{ tenantId, ...count, status: 'OPEN', countedById, ...stamps }] })
}

const lock = `
SELECT id, number, "locationId", status, version FROM "StockCount" WHERE "tenantId" = $1::uuid AND id = $2::uuid FOR UPDATE`

/** Locks an open count and checks the expected version; a closed one is refused. */
export async function lockOpenCount(cx: CommandContext, id: string): Promise<LockedCount> {
  const [count] = await cx.tx.$queryRawUnsafe<LockedCount[]>(lock, cx.actor.tenantId, id)
  if (!count) throw new NotFound('StockCount', id)
  cx.expectVersion(count.version)
  if (count.status !== 'OPEN') throw new CountClosed({ number: count.number })
  return count
}

export interface FoundLine {
  readonly binId: string
  readonly variantId: string
  readonly expected: number
  readonly counted: number
  readonly reasonCodeId: string | null
}

const upsertLines = `
INSERT INTO "StockCountLine" ("tenantId", id, "stockCountId", "binId", "variantId", expected, counted, difference, "reasonCodeId", "countedAt")
SELECT $2::uuid, w.id, $3::uuid, w."binId", w."variantId", w.expected, w.counted, w.counted - w.expected, w."reasonCodeId", $4::timestamptz
FROM jsonb_to_recordset($1::jsonb) AS w(id uuid, "binId" uuid, "variantId" uuid, expected int, counted int, "reasonCodeId" uuid)
ON CONFLICT ("tenantId", "stockCountId", "binId", "variantId") DO UPDATE SET expected = excluded.expected,
  counted = excluded.counted, difference = excluded.difference, "reasonCodeId" = excluded."reasonCodeId", "countedAt" = excluded."countedAt"
RETURNING "binId", "variantId", old.counted AS before, new.counted AS after`

/** Writes findings, the newer over the older; one statement. Answers what each said before. */
export function saveCountLines(
  cx: CommandContext,
  countId: string,
  lines: readonly FoundLine[],
): Promise<{ binId: string; variantId: string; before: number | null; after: number }[]> {
  const rows = lines.map((line) => ({ ...line, id: newId() }))
  return cx.tx.$queryRawUnsafe(upsertLines, JSON.stringify(rows), cx.actor.tenantId, countId, cx.now)
}

/** Bumps the version, and closes the count when told; answers the version. */
export async function touchCount(cx: CommandContext, count: LockedCount, close = false): Promise<number> {
  const version = count.version + 1
  const closed = close ? { status: 'CLOSED', closedAt: cx.now } : {}
  await cx.tx.stockCount.updateMany({ where: { id: count.id }, data: { ...closed, version, updatedAt: cx.now } })
  return version
}

export interface CountLineRow extends FoundLine {
  readonly id: string
  readonly difference: number
  readonly purpose: BinPurpose
}

const countLines = `
SELECT l.id, l."binId", l."variantId", l.expected, l.counted, l.difference, l."reasonCodeId", b.purpose
FROM "StockCountLine" l JOIN "Bin" b ON b."tenantId" = l."tenantId" AND b.id = l."binId"
WHERE l."tenantId" = $1::uuid AND l."stockCountId" = $2::uuid ORDER BY l.id`

/** All findings of a count. */
export function readCountLines(cx: CommandContext, countId: string): Promise<CountLineRow[]> {
  return cx.tx.$queryRawUnsafe(countLines, cx.actor.tenantId, countId)
}

const giveReason = `
UPDATE "StockCountLine" SET "reasonCodeId" = $3::uuid
WHERE "tenantId" = $1::uuid AND "stockCountId" = $2::uuid AND difference <> 0 AND "reasonCodeId" IS NULL`

/** Gives the differences that have no reason yet the one for all. */
export async function giveReasons(cx: CommandContext, countId: string, reasonCodeId: string): Promise<void> {
  await cx.tx.$executeRawUnsafe(giveReason, cx.actor.tenantId, countId, reasonCodeId)
}
