import type { KeysetOrder } from '#lib/keyset'
import type { Actor } from '#platform/actor'
import { Conditions, findPage, type Page, type PageRequest } from '#platform/page'
import type { MovementKind, StockCondition } from './stock.rules.ts'

/** One end of a movement. */
export interface MovementPlaceView {
  readonly locationId: string
  readonly locationCode: string
  readonly binId: string | null
  readonly binCode: string | null
  readonly condition: StockCondition | null
}

/** What a movement came from: a document that can be opened. */
export interface MovementCauseView {
  readonly type: 'Receipt' | 'Shipment' | 'FulfillmentOrder' | 'TransferOrder' | 'StockCount'
  readonly id: string
  readonly number: string
}

export interface StockMovementView {
  readonly id: string
  readonly kind: MovementKind
  readonly variantId: string
  readonly sku: string
  readonly title: string
  readonly quantity: number
  readonly from: MovementPlaceView | null
  readonly to: MovementPlaceView | null
  readonly cause: MovementCauseView | null
  readonly reasonCode: string | null
  readonly reason: string | null
  readonly note: string | null
  /** Per unit, decimal text. */
  readonly unitCost: string | null
  readonly costCurrency: string | null
  readonly at: Date
  readonly recordedAt: Date
  readonly actorId: string | null
  readonly actorName: string | null
  readonly commandId: string
}

export interface StockMovementFilter {
  readonly ids?: readonly string[] | null
  readonly variantIds?: readonly string[] | null
  /** From or to one of these. */
  readonly locationIds?: readonly string[] | null
  readonly kinds?: readonly MovementKind[] | null
  readonly from?: Date | null
  readonly before?: Date | null
}

const place = (end: 'from' | 'to', location: string, bin: string) => `
  CASE WHEN m."${end}LocationId" IS NULL THEN NULL ELSE jsonb_build_object('locationId', m."${end}LocationId", 'locationCode', ${location}.code,
    'binId', m."${end}BinId", 'binCode', ${bin}.code, 'condition', m."${end}Condition") END AS "${end}"`

const select = `
SELECT m.id, m.kind, m."variantId", v.sku, v.title, m.quantity, ${place('from', 'fl', 'fb')}, ${place('to', 'tl', 'tb')},
  CASE WHEN rc.id IS NOT NULL THEN jsonb_build_object('type', 'Receipt', 'id', rc.id, 'number', rc.number)
    WHEN s.id IS NOT NULL THEN jsonb_build_object('type', 'Shipment', 'id', s.id, 'number', s.number)
    WHEN f.id IS NOT NULL THEN jsonb_build_object('type', 'FulfillmentOrder', 'id', f.id, 'number', f.number)
    WHEN t.id IS NOT NULL THEN jsonb_build_object('type', 'TransferOrder', 'id', t.id, 'number', t.number)
    WHEN sc.id IS NOT NULL THEN jsonb_build_object('type', 'StockCount', 'id', sc.id, 'number', sc.number) END AS cause,
  r.code AS "reasonCode", r.label AS reason, m.note, m."unitCost"::text AS "unitCost", m."costCurrency", m.at, m."recordedAt",
  m."actorId", a."displayName" AS "actorName", m."commandId"
FROM "StockMovement" m
JOIN "Variant" v ON v."tenantId" = m."tenantId" AND v.id = m."variantId"
LEFT JOIN "Location" fl ON fl."tenantId" = m."tenantId" AND fl.id = m."fromLocationId"
LEFT JOIN "Location" tl ON tl."tenantId" = m."tenantId" AND tl.id = m."toLocationId"
LEFT JOIN "Bin" fb ON fb."tenantId" = m."tenantId" AND fb.id = m."fromBinId"
LEFT JOIN "Bin" tb ON tb."tenantId" = m."tenantId" AND tb.id = m."toBinId"
LEFT JOIN "ReasonCode" r ON r."tenantId" = m."tenantId" AND r.id = m."reasonCodeId"
LEFT JOIN "Member" a ON a."tenantId" = m."tenantId" AND a.id = m."actorId"
LEFT JOIN "ReceiptLine" rl ON rl."tenantId" = m."tenantId" AND rl.id = m."receiptLineId"
LEFT JOIN "Receipt" rc ON rc."tenantId" = m."tenantId" AND rc.id = rl."receiptId"
LEFT JOIN "Shipment" s ON s."tenantId" = m."tenantId" AND s.id = m."shipmentId"
LEFT JOIN "PickRecord" pr ON pr."tenantId" = m."tenantId" AND pr.id = m."pickRecordId"
LEFT JOIN "FulfillmentOrderLine" pl ON pl."tenantId" = m."tenantId" AND pl.id = pr."fulfillmentOrderLineId"
LEFT JOIN "FulfillmentOrder" f ON f."tenantId" = m."tenantId" AND f.id = pl."fulfillmentOrderId"
LEFT JOIN "TransferLine" x ON x."tenantId" = m."tenantId" AND x.id = m."transferLineId"
LEFT JOIN "TransferOrder" t ON t."tenantId" = m."tenantId" AND t.id = x."transferOrderId"
LEFT JOIN "StockCountLine" cl ON cl."tenantId" = m."tenantId" AND cl.id = m."countLineId"
LEFT JOIN "StockCount" sc ON sc."tenantId" = m."tenantId" AND sc.id = cl."stockCountId"`

const newestFirst: KeysetOrder = {
  orderBy: 'AT',
  keySql: 'm.at',
  idSql: 'm.id',
  direction: 'DESC',
  keyCast: 'timestamptz',
}

/** The ledger of stock, the latest first. One statement. */
export function findStockMovements(
  actor: Actor,
  filter: StockMovementFilter,
  page: PageRequest,
): Promise<Page<StockMovementView>> {
  const where = new Conditions()
    .always('m."tenantId" = current_tenant()')
    .add('m.id = ANY(?::uuid[])', filter.ids)
    .add('m."variantId" = ANY(?::uuid[])', filter.variantIds)
    .add('(m."fromLocationId" = ANY(?::uuid[]) OR m."toLocationId" = ANY(?::uuid[]))', filter.locationIds)
    .add('m.kind = ANY(?::text[])', filter.kinds)
    .add('m.at >= ?::timestamptz', filter.from)
    .add('m.at < ?::timestamptz', filter.before)
  return findPage<StockMovementView>(actor, { select, where, order: newestFirst }, page)
}
