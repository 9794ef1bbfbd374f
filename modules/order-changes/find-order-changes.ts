import type { KeysetOrder } from '#lib/keyset'
import type { OrderChangeKind, OrderChangeStatus } from '#modules/orders/order.rules'
import type { Actor } from '#platform/actor'
import { allow } from '#platform/allow'
import { Conditions, findPage, type Page, type PageRequest } from '#platform/page'
import type { ChangeOutcome } from './change-outcome.rules.ts'
import type { Proposal } from './order-change.input.ts'

/** A change of an order: what was asked, what it would do, and what it did. */
export interface OrderChangeView {
  readonly id: string
  readonly orderId: string
  readonly orderNumber: string
  readonly kind: OrderChangeKind
  readonly status: OrderChangeStatus
  readonly proposal: Proposal
  /** `awaits` names the group of fields whose channel must answer first. */
  readonly preview: ChangeOutcome & { readonly awaits?: string | null }
  /** Null until somebody applied, answered or refused it. */
  readonly outcome: ChangeOutcome | null
  readonly reason: string
  readonly proposedAt: Date
  readonly proposedById: string | null
  readonly proposedByName: string | null
  readonly settledAt: Date | null
  readonly version: number
}

export interface OrderChangeFilter {
  readonly ids?: readonly string[] | null
  readonly orderId?: string | null
  readonly statuses?: readonly OrderChangeStatus[] | null
}

const select = `
SELECT c.id, c."orderId", o.number AS "orderNumber", c.kind, c.status, c.proposal, c.preview, c.outcome, c.reason, c."proposedAt",
  c."proposedById", m."displayName" AS "proposedByName", c."settledAt", c.version
FROM "OrderChange" c JOIN "Order" o ON o."tenantId" = c."tenantId" AND o.id = c."orderId"
LEFT JOIN "Member" m ON m."tenantId" = c."tenantId" AND m.id = c."proposedById"`

const newestFirst: KeysetOrder = {
  orderBy: 'PROPOSED_AT',
  keySql: 'c."proposedAt"',
  idSql: 'c.id',
  direction: 'DESC',
  keyCast: 'timestamptz',
}

/** Changes of orders, the newest first. One statement. */
export function findOrderChanges(
  actor: Actor,
  filter: OrderChangeFilter,
  page: PageRequest,
): Promise<Page<OrderChangeView>> {
  allow(actor, 'order:read')
  const where = new Conditions()
    .always('c."tenantId" = current_tenant()')
    .add('c.id = ANY(?::uuid[])', filter.ids)
    .add('c."orderId" = ?::uuid', filter.orderId)
    .add('c.status = ANY(?::text[])', filter.statuses)
  return findPage<OrderChangeView>(actor, { select, where, order: newestFirst }, page)
}
