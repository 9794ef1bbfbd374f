import type { CommandContext } from '#platform/command'
import { isUuid } from '#platform/ids'
import { NotFound } from '#platform/refusal'
import type { ChangeableLine, ChangeableOrder, LineAmounts, OrderAmounts } from '../changeable-order.rules.ts'

type Texts<T> = { readonly [K in keyof T]: string }
type LineRow = Omit<ChangeableLine, 'amounts'> & { readonly amounts: Texts<LineAmounts> }
type Row = Omit<ChangeableOrder, 'money' | 'paid' | 'lines'> & {
  readonly money: Texts<OrderAmounts>
  readonly paid: Texts<ChangeableOrder['paid']>
  readonly lines: readonly LineRow[]
}

const stages = ['cancelled', 'unallocated', 'backordered', 'reserved', 'picked', 'packed', 'shipped']
const counts = (alias: string): string => stages.map((stage) => `'${stage}', ${alias}.${stage}`).join(', ')

const lines = `
SELECT coalesce(json_agg(json_build_object('id', l.id, 'kind', l.kind, 'variantId', l."variantId", 'sku', l.sku, 'title', l.title,
  'unitPrice', l."unitPrice"::text, 'ordered', l.ordered, ${counts('l')}, 'taxLines', l."taxLines",
  'amounts', json_build_object('subtotal', l."subtotalMinor"::text, 'discount', l."discountMinor"::text, 'tax', l."taxMinor"::text,
    'total', l."totalMinor"::text),
  'components', (SELECT coalesce(json_agg(json_build_object('id', c.id, 'sku', v.sku, 'perKit', c."perKit", 'ordered', c.ordered,
      ${counts('c')}) ORDER BY v.sku), '[]')
    FROM "OrderLineComponent" c JOIN "Variant" v ON v."tenantId" = c."tenantId" AND v.id = c."variantId"
    WHERE c."tenantId" = l."tenantId" AND c."orderLineId" = l.id)) ORDER BY l.position), '[]')
FROM "OrderLine" l WHERE l."tenantId" = o."tenantId" AND l."orderId" = o.id`

const partLines = `
SELECT coalesce(json_agg(json_build_object('id', x.id, 'orderLineId', x."orderLineId", 'componentId', x."componentId",
  'variantId', x."variantId", 'sku', v.sku, 'quantity', x.quantity, 'picked', x.picked, 'packed', x.packed, 'shipped', x.shipped,
  'short', x.short, 'cancelled', x.cancelled) ORDER BY x.id), '[]')
FROM "FulfillmentOrderLine" x JOIN "Variant" v ON v."tenantId" = x."tenantId" AND v.id = x."variantId"
WHERE x."tenantId" = f."tenantId" AND x."fulfillmentOrderId" = f.id`

const parts = `
SELECT coalesce(json_agg(json_build_object('id', f.id, 'number', f.number, 'orderId', f."orderId", 'locationId', f."locationId",
  'locationName', p.name, 'locationType', p.type, 'status', f.status, 'requestStatus', f."requestStatus",
  'handOverOn', f."handOverOn"::text, 'version', f.version,
  'labels', (SELECT count(*) FROM "Shipment" s WHERE s."tenantId" = f."tenantId" AND s."fulfillmentOrderId" = f.id AND s.status = 'LABELLED'),
  'handedOver', (SELECT count(*) FROM "Shipment" s WHERE s."tenantId" = f."tenantId" AND s."fulfillmentOrderId" = f.id
    AND s.status NOT IN ('LABELLED', 'VOIDED')),
  'lines', (${partLines})) ORDER BY f.number), '[]')
FROM "FulfillmentOrder" f JOIN "Location" p ON p."tenantId" = f."tenantId" AND p.id = f."locationId"
WHERE f."tenantId" = o."tenantId" AND f."orderId" = o.id`

const load = `
SELECT o.id, o.number, o.status, o.origin, o.version, o.currency, o."paymentTerms", o."shipTo", o."contactEmail", o."contactPhone",
  o."customerName", o."serviceCode", to_json(o."shipBy") #>> '{}' AS "shipBy", to_json(o."deliverBy") #>> '{}' AS "deliverBy",
  json_build_object('id', ch.id, 'code', ch.code, 'name', ch.name, 'authority', ch.authority) AS channel,
  json_build_object('subtotal', o."subtotalMinor"::text, 'discount', o."discountMinor"::text, 'shipping', o."shippingMinor"::text,
    'fee', o."feeMinor"::text, 'tax', o."taxMinor"::text, 'total', o."totalMinor"::text) AS money,
  json_build_object('authorized', o."authorizedMinor"::text, 'captured', o."capturedMinor"::text, 'refunded', o."refundedMinor"::text) AS paid,
  (${lines}) AS lines, (${parts}) AS parts
FROM "Order" o JOIN "Channel" ch ON ch."tenantId" = o."tenantId" AND ch.id = o."channelId"
WHERE o."tenantId" = $1::uuid AND o.id = $2::uuid`

const bigints = <K extends string>(texts: Readonly<Record<K, string>>): Readonly<Record<K, bigint>> =>
  Object.fromEntries(Object.entries<string>(texts).map(([key, text]) => [key, BigInt(text)])) as Record<K, bigint>

/**
 * Locks an order, then its fulfillment orders by id, and reads all that a change is decided by, in a statement after the
 * locks: every station locks the order first, so nothing of it moves until the command ends. Unknown and out of sight are
 * the same NotFound.
 */
export async function lockChangeableOrder(cx: CommandContext, orderId: string): Promise<ChangeableOrder> {
  if (!isUuid(orderId)) throw new NotFound('Order', orderId)
  const { tenantId } = cx.actor
  await cx.tx
    .$queryRaw`SELECT id FROM "Order" WHERE "tenantId" = ${tenantId}::uuid AND id = ${orderId}::uuid FOR UPDATE`
  await cx.tx
    .$queryRaw`SELECT id FROM "FulfillmentOrder" WHERE "tenantId" = ${tenantId}::uuid AND "orderId" = ${orderId}::uuid ORDER BY id FOR UPDATE`
  const [row] = await cx.tx.$queryRawUnsafe<Row[]>(load, tenantId, orderId)
  if (!row) throw new NotFound('Order', orderId)
  return {
    ...row,
    money: bigints(row.money),
    paid: bigints(row.paid),
    lines: row.lines.map((line) => ({ ...line, amounts: bigints(line.amounts) })),
  }
}
