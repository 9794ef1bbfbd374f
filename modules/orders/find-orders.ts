import { skuKey } from '#lib/identifiers'
import type { KeysetOrder } from '#lib/keyset'
import { matchSql } from '#modules/search/find-by-terms'
import { needlesOf, type SearchKind } from '#modules/search/search-term.rules'
import type { Actor } from '#platform/actor'
import { Conditions, findPage, type Page, type PageRequest } from '#platform/page'
import type { FulfillmentStatus, HoldReason, OrderOrigin, OrderStatus, PaymentStatus } from './order.rules.ts'
import { type OrderView, orderColumns, orderTables } from './order.view.ts'

export const orderSorts = ['PLACED_AT', 'SHIP_BY'] as const
/** PLACED_AT: newest first. SHIP_BY: what is due first, without orders that have nothing due. */
export type OrderSort = (typeof orderSorts)[number]

/** Which orders; every condition given must hold. */
export interface OrderFilter {
  readonly ids?: readonly string[] | null
  readonly statuses?: readonly OrderStatus[] | null
  readonly fulfillmentStatuses?: readonly FulfillmentStatus[] | null
  readonly paymentStatuses?: readonly PaymentStatus[] | null
  readonly origins?: readonly OrderOrigin[] | null
  readonly channelIds?: readonly string[] | null
  /** Served by one of these locations. */
  readonly locationIds?: readonly string[] | null
  readonly customerId?: string | null
  readonly placedFrom?: Date | null
  /** Exclusive. */
  readonly placedBefore?: Date | null
  readonly shipByBefore?: Date | null
  /** With (true) or without (false) an open hold. */
  readonly isHeld?: boolean | null
  /** With an open hold for one of these reasons. */
  readonly holdReasons?: readonly HoldReason[] | null
  /** With a line or kit component of this SKU. */
  readonly sku?: string | null
  readonly tag?: string | null
  /** Words of a number, name, postcode, e-mail, telephone or tracking number. */
  readonly search?: string | null
}

const sorts: Record<OrderSort, KeysetOrder> = {
  PLACED_AT: { orderBy: 'PLACED_AT', keySql: 'o."placedAt"', idSql: 'o.id', direction: 'DESC', keyCast: 'timestamptz' },
  SHIP_BY: { orderBy: 'SHIP_BY', keySql: 'o."shipBy"', idSql: 'o.id', direction: 'ASC', keyCast: 'timestamptz' },
}

const searchKinds: readonly SearchKind[] = [
  'ORDER_NUMBER',
  'CHANNEL_NUMBER',
  'EMAIL',
  'PHONE',
  'NAME',
  'POSTCODE',
  'TRACKING',
]

const soldAs = `EXISTS (SELECT FROM "Variant" v WHERE v."tenantId" = o."tenantId" AND v.sku = ANY (?::text[]) AND (
  EXISTS (SELECT FROM "OrderLine" l WHERE l."tenantId" = o."tenantId" AND l."orderId" = o.id AND l."variantId" = v.id)
  OR EXISTS (SELECT FROM "OrderLine" l JOIN "OrderLineComponent" k ON k."tenantId" = l."tenantId" AND k."orderLineId" = l.id
    WHERE l."tenantId" = o."tenantId" AND l."orderId" = o.id AND k."variantId" = v.id)))`

const heldFor = `EXISTS (SELECT FROM "Hold" h WHERE h."tenantId" = o."tenantId" AND h."orderId" = o.id AND h."releasedAt" IS NULL
  AND h.reason = ANY (?::text[]))`

/**
 * A shipment's tracking number leads to its order. The ids are gathered first and as an array, so that the orders are entered
 * by their key: as a subquery the planner would read the whole table beside it.
 */
const answersWords = `o.id = ANY (ARRAY(
  SELECT CASE m."objectType" WHEN 'Shipment' THEN (SELECT s."orderId" FROM "Shipment" s WHERE s."tenantId" = current_tenant() AND s.id = m."objectId")
    ELSE m."objectId" END
  FROM (${matchSql(`?::jsonb -> 'needles'`, `(?::jsonb ->> 'complete')::int`, `ARRAY['Order', 'Shipment']`)}) m))`

/** The value of `answersWords`; words by which nothing can be found match nothing. */
const wordsToFind = (text: string | null | undefined): string | null =>
  text?.trim() ? JSON.stringify(needlesOf(text, searchKinds)) : null

/** Orders by keyset, within what the actor may see. One statement. Refuses page sizes and cursors that are not of the list. */
export function findOrders(
  actor: Actor,
  filter: OrderFilter,
  page: PageRequest & { readonly orderBy?: OrderSort | null },
): Promise<Page<OrderView>> {
  const sort = page.orderBy ?? 'PLACED_AT'
  const where = new Conditions()
    .always('o."tenantId" = current_tenant()')
    .add('o.id = ANY (?::uuid[])', filter.ids)
    .add('o.status = ANY (?::text[])', filter.statuses)
    .add('o."fulfillmentStatus" = ANY (?::text[])', filter.fulfillmentStatuses)
    .add('o."paymentStatus" = ANY (?::text[])', filter.paymentStatuses)
    .add('o.origin = ANY (?::text[])', filter.origins)
    .add('o."channelId" = ANY (?::uuid[])', filter.channelIds)
    .add(
      'EXISTS (SELECT FROM "OrderLocation" x WHERE x."tenantId" = o."tenantId" AND x."orderId" = o.id AND x."locationId" = ANY (?::uuid[]))',
      filter.locationIds,
    )
    .add('o."customerId" = ?::uuid', filter.customerId)
    .add('o."placedAt" >= ?::timestamptz', filter.placedFrom)
    .add('o."placedAt" < ?::timestamptz', filter.placedBefore)
    .add('o."shipBy" < ?::timestamptz', filter.shipByBefore)
    .add('(o."openHolds" > 0) = ?::boolean', filter.isHeld)
    .add(heldFor, filter.holdReasons)
    .add(soldAs, filter.sku ? [filter.sku, skuKey(filter.sku)] : null)
    .add('?::text = ANY (o.tags)', filter.tag)
    .add(answersWords, wordsToFind(filter.search))
  if (sort === 'SHIP_BY') where.always('o."shipBy" IS NOT NULL')
  const select = `SELECT ${orderColumns} FROM ${orderTables}`
  return findPage<OrderView>(actor, { select, where, order: sorts[sort] }, page)
}
