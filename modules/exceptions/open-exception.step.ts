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

const insertOnce = `
WITH incoming AS (
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS i(id uuid, type text, severity text, "dedupeKey" text, title text, detail jsonb,
    "ownerRole" text, "orderId" uuid, "variantId" uuid, "locationId" uuid, "shipmentId" uuid, "costAtRiskMinor" bigint,
    "costCurrency" text, "dueAt" timestamptz)
), opened AS (
  INSERT INTO "Exception" ("tenantId", id, type, severity, status, "dedupeKey", title, detail, "ownerRole", "orderId", "variantId",
    "locationId", "shipmentId", "costAtRiskMinor", "costCurrency", "raisedAt", "dueAt", "createdAt", "updatedAt")
  SELECT $2::uuid, id, type, severity, 'OPEN', "dedupeKey", title, detail, "ownerRole", "orderId", "variantId", "locationId",
    "shipmentId", "costAtRiskMinor", "costCurrency", $3::timestamptz, "dueAt", $3::timestamptz, $3::timestamptz
  FROM incoming ORDER BY "dedupeKey"
  ON CONFLICT ("tenantId", "dedupeKey") WHERE status NOT IN ('RESOLVED', 'WAIVED', 'CLEARED') DO NOTHING
  RETURNING id
) SELECT id FROM opened`

/**
 * Opens the exceptions that are not open already (by `dedupeKey`, also against transactions that run at the same time) and
 * records `exception.opened` for each. Answers the ids of the newly opened.
 */
export async function openExceptions(
  cx: CommandContext,
  exceptions: readonly NewException[],
): Promise<readonly string[]> {
  if (exceptions.length === 0) return []
  const rows = [...new Map(exceptions.map((one) => [one.dedupeKey, one])).values()].map((one) => ({
    ...one,
    id: newId(),
  }))
  const incoming = rows.map(({ costAtRisk, ...row }) => ({
    ...row,
    costAtRiskMinor: costAtRisk?.amount.toString() ?? null,
    costCurrency: costAtRisk?.currency ?? null,
  }))
  const opened = await cx.tx.$queryRawUnsafe<{ id: string }[]>(
    insertOnce,
    JSON.stringify(incoming),
    cx.actor.tenantId,
    cx.now,
  )
  const openedIds = new Set(opened.map(({ id }) => id))
  for (const row of rows.filter(({ id }) => openedIds.has(id))) recordOpened(cx, row.id, row)
  return [...openedIds]
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
