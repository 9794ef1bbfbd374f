import type { KeysetOrder } from '#lib/keyset'
import type { Actor } from '#platform/actor'
import { allow } from '#platform/allow'
import { Conditions, findPage, type Page, type PageRequest } from '#platform/page'
import type { Role } from '#platform/permissions'
import type { ExceptionSeverity, ExceptionStatus } from './exception.rules.ts'

/** Something that somebody must look into. */
export interface ExceptionView {
  readonly id: string
  /** Lower case with hyphens: "oversold". */
  readonly type: string
  readonly severity: ExceptionSeverity
  readonly status: ExceptionStatus
  readonly title: string
  readonly detail: Readonly<Record<string, unknown>>
  readonly ownerRole: Role
  readonly ownerId: string | null
  readonly orderId: string | null
  readonly variantId: string | null
  readonly locationId: string | null
  readonly shipmentId: string | null
  /** Minor units of `costCurrency`. */
  readonly costAtRiskMinor: bigint | null
  readonly costCurrency: string | null
  readonly raisedAt: Date
  readonly dueAt: Date | null
  readonly acknowledgedAt: Date | null
  readonly resolvedAt: Date | null
  readonly resolution: string | null
  readonly version: number
}

/** Which exceptions; every condition given must hold. */
export interface ExceptionFilter {
  readonly ids?: readonly string[] | null
  readonly statuses?: readonly ExceptionStatus[] | null
  readonly severities?: readonly ExceptionSeverity[] | null
  readonly types?: readonly string[] | null
  readonly ownerRoles?: readonly Role[] | null
  readonly orderId?: string | null
  readonly locationIds?: readonly string[] | null
}

const select = `
SELECT x.id, x.type, x.severity, x.status, x.title, x.detail, x."ownerRole", x."ownerId", x."orderId", x."variantId",
  x."locationId", x."shipmentId", x."costAtRiskMinor", x."costCurrency", x."raisedAt", x."dueAt", x."acknowledgedAt",
  x."resolvedAt", x.resolution, x.version
FROM "Exception" x`

const newestFirst: KeysetOrder = {
  orderBy: 'RAISED_AT',
  keySql: 'x."raisedAt"',
  idSql: 'x.id',
  direction: 'DESC',
  keyCast: 'timestamptz',
}

/** Exceptions, the newest first, within what the actor may see. One statement. */
export function findExceptions(actor: Actor, filter: ExceptionFilter, page: PageRequest): Promise<Page<ExceptionView>> {
  allow(actor, 'exception:read')
  const where = new Conditions()
    .always('x."tenantId" = current_tenant()')
    .add('x.id = ANY (?::uuid[])', filter.ids)
    .add('x.status = ANY (?::text[])', filter.statuses)
    .add('x.severity = ANY (?::text[])', filter.severities)
    .add('x.type = ANY (?::text[])', filter.types)
    .add('x."ownerRole" = ANY (?::text[])', filter.ownerRoles)
    .add('x."orderId" = ?::uuid', filter.orderId)
    .add('x."locationId" = ANY (?::uuid[])', filter.locationIds)
  return findPage<ExceptionView>(actor, { select, where, order: newestFirst }, page)
}
