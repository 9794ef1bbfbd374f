import type { CommandContext } from '#platform/command'
import { newId } from '#platform/ids'

/** Units of one order line (or kit component) that a location shall ship; an integer above zero. */
export interface NewFulfillmentOrderLine {
  readonly orderLineId: string
  readonly componentId: string | null
  readonly variantId: string
  readonly quantity: number
}

/** What one location shall do for an order. Its stock is reserved already. */
export interface FulfillmentPart {
  readonly locationId: string
  readonly carrierServiceId: string | null
  readonly shipBy: Date | null
  readonly cutOffAt: Date | null
  /** The local day ("2026-11-23") on which the carrier takes the parcel over. */
  readonly handOverOn: string | null
  /** When the work may begin; only for SCHEDULED. */
  readonly releaseAt: Date | null
  readonly status: 'OPEN' | 'SCHEDULED' | 'ON_HOLD'
  readonly decisionId: string | null
  readonly lines: readonly NewFulfillmentOrderLine[]
}

export interface CreatedFulfillmentOrder {
  readonly id: string
  readonly orderId: string
  /** `<order number>-F<n>`, counted through the life of the order. */
  readonly number: string
  readonly locationId: string
  readonly status: FulfillmentPart['status']
  readonly units: number
  readonly lines: readonly (NewFulfillmentOrderLine & { readonly id: string })[]
}

/**
 * The parts and everything that belongs to them in one statement; foreign keys are judged when it ends. The orders' rows
 * are locked by the caller (or new), so that counting their parts gives each number once.
 */
const insertParts = `
WITH incoming AS (
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS p(id uuid, "orderId" uuid, "orderNumber" text, place int, "locationId" uuid, status text, "carrierServiceId" uuid,
    "releaseAt" timestamptz, "cutOffAt" timestamptz, "shipBy" timestamptz, "handOverOn" date, "decisionId" uuid, units int)
), lines AS (
  SELECT * FROM jsonb_to_recordset($2::jsonb) AS l(id uuid, "reservationId" uuid, "fulfillmentOrderId" uuid, "locationId" uuid,
    "orderLineId" uuid, "componentId" uuid, "variantId" uuid, quantity int)
), numbered AS (
  SELECT i.*, i."orderNumber" || '-F' || (i.place + (
    SELECT count(*) FROM "FulfillmentOrder" f WHERE f."tenantId" = $3::uuid AND f."orderId" = i."orderId")) AS number
  FROM incoming i
), parts AS (
  INSERT INTO "FulfillmentOrder" ("tenantId", id, number, "orderId", "locationId", status, "carrierServiceId", "releaseAt",
    "cutOffAt", "shipBy", "handOverOn", "decisionId", units, "createdAt", "updatedAt")
  SELECT $3::uuid, id, number, "orderId", "locationId", status, "carrierServiceId", "releaseAt", "cutOffAt", "shipBy",
    "handOverOn", "decisionId", units, $4::timestamptz, $4::timestamptz FROM numbered
), part_lines AS (
  INSERT INTO "FulfillmentOrderLine" ("tenantId", id, "fulfillmentOrderId", "orderLineId", "componentId", "variantId", quantity)
  SELECT $3::uuid, id, "fulfillmentOrderId", "orderLineId", "componentId", "variantId", quantity FROM lines
), reservations AS (
  INSERT INTO "Reservation" ("tenantId", id, "fulfillmentOrderLineId", "variantId", "locationId", quantity, "createdAt")
  SELECT $3::uuid, "reservationId", id, "variantId", "locationId", quantity, $4::timestamptz FROM lines
), places AS (
  INSERT INTO "OrderLocation" ("tenantId", "orderId", "locationId")
  SELECT DISTINCT $3::uuid, "orderId", "locationId" FROM incoming ON CONFLICT DO NOTHING
)
SELECT id, number FROM numbered`

/** The parts that one order gets. */
export interface OrderParts {
  readonly order: { readonly id: string; readonly number: string }
  readonly parts: readonly FulfillmentPart[]
}

/**
 * Makes the fulfillment orders of an order with their lines, reservations and the order's locations: one statement.
 * Stock must be reserved before; the caller advances the order's lines and records the event.
 */
export const createFulfillmentOrders = (
  cx: CommandContext,
  order: OrderParts['order'],
  parts: readonly FulfillmentPart[],
): Promise<readonly CreatedFulfillmentOrder[]> => createPartsOfOrders(cx, [{ order, parts }])

/** The same for several orders, still one statement; answers all parts in the order given. */
export async function createPartsOfOrders(
  cx: CommandContext,
  orders: readonly OrderParts[],
): Promise<readonly CreatedFulfillmentOrder[]> {
  const made = orders.flatMap(newParts)
  if (made.length === 0) return []
  const rows = made.map(({ lines: _, ...part }) => part)
  const lines = made.flatMap(({ id, locationId, lines }) =>
    lines.map((line) => ({ ...line, reservationId: newId(), fulfillmentOrderId: id, locationId })),
  )
  const named = await cx.tx.$queryRawUnsafe<{ id: string; number: string }[]>(
    insertParts,
    JSON.stringify(rows),
    JSON.stringify(lines),
    cx.actor.tenantId,
    cx.now,
  )
  const numbers = new Map(named.map(({ id, number }) => [id, number]))
  return made.map(({ id, orderId, locationId, status, units, lines }) => ({
    id,
    orderId,
    number: numbers.get(id) ?? '',
    locationId,
    status,
    units,
    lines,
  }))
}

function newParts({ order, parts }: OrderParts) {
  return parts.map((part, index) => {
    const lines = part.lines.map((line) => ({ ...line, id: newId() }))
    const units = lines.reduce((sum, { quantity }) => sum + quantity, 0)
    return { ...part, id: newId(), orderId: order.id, orderNumber: order.number, place: index + 1, units, lines }
  })
}
