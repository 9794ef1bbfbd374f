import type { KeysetOrder } from '#lib/keyset'
import type { Actor } from '#platform/actor'
import { Conditions, findPage, type Page, type PageRequest } from '#platform/page'
import type { TransferStatus } from './stock.rules.ts'

export interface TransferLineView {
  readonly id: string
  readonly variantId: string
  readonly sku: string
  readonly title: string
  readonly requested: number
  readonly shipped: number
  readonly received: number
  readonly differenceReason: string | null
}

export interface TransferView {
  readonly id: string
  readonly number: string
  readonly status: TransferStatus
  readonly fromLocationId: string
  readonly fromLocationName: string | null
  readonly toLocationId: string
  readonly toLocationName: string | null
  readonly note: string | null
  readonly requestedAt: Date
  readonly shippedAt: Date | null
  readonly receivedAt: Date | null
  readonly requestedById: string | null
  readonly requestedByName: string | null
  readonly version: number
  readonly lines: readonly TransferLineView[]
}

export interface TransferFilter {
  readonly ids?: readonly string[] | null
  readonly statuses?: readonly TransferStatus[] | null
  /** From or to one of these. */
  readonly locationIds?: readonly string[] | null
  readonly variantIds?: readonly string[] | null
}

/** A location out of the actor's sight keeps its id and loses its name. */
const select = `
SELECT t.id, t.number, t.status, t."fromLocationId", f.name AS "fromLocationName", t."toLocationId", d.name AS "toLocationName", t.note,
  t."requestedAt", t."shippedAt", t."receivedAt", t."requestedById", m."displayName" AS "requestedByName", t.version,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'variantId', l."variantId", 'sku', v.sku, 'title', v.title,
      'requested', l.requested, 'shipped', l.shipped, 'received', l.received, 'differenceReason', l."differenceReason") ORDER BY v.sku), '[]')
    FROM "TransferLine" l JOIN "Variant" v ON v."tenantId" = l."tenantId" AND v.id = l."variantId"
    WHERE l."tenantId" = t."tenantId" AND l."transferOrderId" = t.id) AS lines
FROM "TransferOrder" t
LEFT JOIN "Location" f ON f."tenantId" = t."tenantId" AND f.id = t."fromLocationId"
LEFT JOIN "Location" d ON d."tenantId" = t."tenantId" AND d.id = t."toLocationId"
LEFT JOIN "Member" m ON m."tenantId" = t."tenantId" AND m.id = t."requestedById"`

const newestFirst: KeysetOrder = {
  orderBy: 'REQUESTED_AT',
  keySql: 't."requestedAt"',
  idSql: 't.id',
  direction: 'DESC',
  keyCast: 'timestamptz',
}

/** Transfers with their lines, the latest first. One statement. */
export function findTransfers(actor: Actor, filter: TransferFilter, page: PageRequest): Promise<Page<TransferView>> {
  const where = new Conditions()
    .always('t."tenantId" = current_tenant()')
    .add('t.id = ANY(?::uuid[])', filter.ids)
    .add('t.status = ANY(?::text[])', filter.statuses)
    .add('(t."fromLocationId" = ANY(?::uuid[]) OR t."toLocationId" = ANY(?::uuid[]))', filter.locationIds)
    .add(
      `EXISTS (SELECT FROM "TransferLine" x WHERE x."tenantId" = t."tenantId" AND x."transferOrderId" = t.id AND x."variantId" = ANY(?::uuid[]))`,
      filter.variantIds,
    )
  return findPage<TransferView>(actor, { select, where, order: newestFirst }, page)
}
