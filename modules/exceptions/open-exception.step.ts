import type { CommandContext } from '#platform/command'
import { newId } from '#platform/ids'
import type { Role } from '#platform/permissions'
import type { ExceptionSeverity } from './exception.rules.ts'

/** Something that somebody must look into. */
export interface NewException {
  /** Lower case with hyphens: "oversold", "price-difference". */
  readonly type: string
  readonly severity: ExceptionSeverity
  /** While an exception with this key is open, no second one is opened. */
  readonly dedupeKey: string
  readonly title: string
  readonly detail: { readonly [fact: string]: string | number | boolean | null }
  readonly ownerRole: Role
  readonly orderId?: string | null
  readonly variantId?: string | null
  readonly locationId?: string | null
  readonly shipmentId?: string | null
  readonly costAtRisk?: { readonly amount: bigint; readonly currency: string } | null
  readonly dueAt?: Date | null
}

const insertRows = `
INSERT INTO "Exception" ("tenantId", id, type, severity, status, "dedupeKey", title, detail, "ownerRole", "orderId", "variantId",
  "locationId", "shipmentId", "costAtRiskMinor", "costCurrency", "raisedAt", "dueAt", "createdAt", "updatedAt")
SELECT $2::uuid, id, type, severity, 'OPEN', "dedupeKey", title, detail, "ownerRole", "orderId", "variantId", "locationId",
  "shipmentId", "costAtRiskMinor", "costCurrency", $3::timestamptz, "dueAt", $3::timestamptz, $3::timestamptz
FROM jsonb_to_recordset($1::jsonb) AS i(id uuid, type text, severity text, "dedupeKey" text, title text, detail jsonb,
  "ownerRole" text, "orderId" uuid, "variantId" uuid, "locationId" uuid, "shipmentId" uuid, "costAtRiskMinor" bigint,
  "costCurrency" text, "dueAt" timestamptz)
ORDER BY "dedupeKey" ON CONFLICT DO NOTHING`

type Row = NewException & { readonly id: string }

const toJson = (rows: readonly Row[]): string =>
  JSON.stringify(
    rows.map(({ costAtRisk, ...row }) => ({
      ...row,
      costAtRiskMinor: costAtRisk?.amount.toString() ?? null,
      costCurrency: costAtRisk?.currency ?? null,
    })),
  )

/**
 * Inserts what is not open already and answers what was. RETURNING would need the right to see the row: an actor limited to
 * a location may raise an exception that only others see, so theirs are inserted one by one and counted.
 */
async function insertNew(cx: CommandContext, rows: readonly Row[]): Promise<readonly Row[]> {
  const { tenantId, visibility } = cx.actor
  if (visibility.locationIds === null && visibility.channelIds === null) {
    const statement = `${insertRows} RETURNING id`
    const opened = await cx.tx.$queryRawUnsafe<{ id: string }[]>(statement, toJson(rows), tenantId, cx.now)
    return rows.filter((row) => opened.some(({ id }) => id === row.id))
  }
  const opened: Row[] = []
  for (const row of [...rows].sort((a, b) => (a.dedupeKey < b.dedupeKey ? -1 : 1))) {
    const inserted = await cx.tx.$executeRawUnsafe(insertRows, toJson([row]), tenantId, cx.now)
    if (inserted === 1) opened.push(row)
  }
  return opened
}

/**
 * Opens the exceptions that are not open already (by `dedupeKey`, also against transactions that run at the same time) and
 * records `exception.opened` for each. Answers the ids of the newly opened.
 */
export async function openExceptions(
  cx: CommandContext,
  exceptions: readonly NewException[],
): Promise<readonly string[]> {
  if (exceptions.length === 0) return []
  const byKey = new Map(exceptions.map((one) => [one.dedupeKey, one]))
  const opened = await insertNew(
    cx,
    [...byKey.values()].map((one) => ({ ...one, id: newId() })),
  )
  for (const row of opened) recordOpened(cx, row.id, row)
  return opened.map(({ id }) => id)
}

/** Opens one exception; answers its id, or null when one with its key is open already. */
export async function openException(cx: CommandContext, exception: NewException): Promise<string | null> {
  const [id] = await openExceptions(cx, [exception])
  return id ?? null
}

function recordOpened(cx: CommandContext, id: string, exception: NewException): void {
  const subjects = [
    { type: 'Order', id: exception.orderId },
    { type: 'Variant', id: exception.variantId },
    { type: 'Location', id: exception.locationId },
    { type: 'Shipment', id: exception.shipmentId },
  ]
  cx.record({
    type: 'exception.opened',
    objects: [
      { type: 'Exception', id },
      ...subjects.flatMap((subject) => (subject.id ? [{ type: subject.type, id: subject.id }] : [])),
    ],
    data: {
      exceptionType: exception.type,
      severity: exception.severity,
      title: exception.title,
      ownerRole: exception.ownerRole,
      detail: exception.detail,
    },
  })
}
