import type { Actor } from '#platform/actor'
import { newId } from '#platform/ids'
import { transaction } from '#platform/tenancy'

export interface ReservedOrder {
  readonly orderId: string
  readonly reservationId: string
  readonly fulfillmentOrderLineId: string
}

interface Plan {
  readonly channelId: string
  readonly variantId: string
  readonly locationId: string
  readonly quantity: number
  readonly shipBy?: Date | null
  readonly placedAt?: Date
  readonly picked?: number
}

/** An order with one line, routed and reserved, by plain rows: for tests of stock that do not place orders. */
export async function plantReservedOrder(actor: Actor, plan: Plan): Promise<ReservedOrder> {
  const { tenantId, now } = actor
  const [orderId, lineId, fulfillmentOrderId] = [newId(), newId(), newId()]
  const [fulfillmentOrderLineId, reservationId] = [newId(), newId()]
  const { channelId, variantId, locationId, quantity, picked = 0 } = plan
  const stamps = { createdAt: now, updatedAt: now }
  const placedAt = plan.placedAt ?? now
  const order = { status: 'CONFIRMED', paymentTerms: 'PREPAID', currency: 'GBP', placedAt, recordedAt: now }
  await transaction(actor, async (tx) => {
    await tx.order.create({
      data: {
        tenantId,
        id: orderId,
        number: `T${orderId.slice(-8)}`,
        channelId,
        shipTo: {},
        shipToCountry: 'GB',
        ...order,
        ...stamps,
      },
    })
    await tx.orderLine.create({
      data: {
        tenantId,
        id: lineId,
        orderId,
        position: 1,
        variantId,
        sku: 'PLANTED',
        title: 'Planted',
        unitPrice: '1',
        originallyOrdered: quantity,
        ordered: quantity,
        reserved: quantity - picked,
        picked,
        subtotalMinor: 100n,
        totalMinor: 100n,
        ...stamps,
      },
    })
    await tx.fulfillmentOrder.create({
      data: {
        tenantId,
        id: fulfillmentOrderId,
        number: `T${orderId.slice(-8)}-F1`,
        orderId,
        locationId,
        status: 'OPEN',
        units: quantity,
        shipBy: plan.shipBy ?? null,
        ...stamps,
      },
    })
    await tx.fulfillmentOrderLine.create({
      data: {
        tenantId,
        id: fulfillmentOrderLineId,
        fulfillmentOrderId,
        orderLineId: lineId,
        variantId,
        quantity,
        picked,
      },
    })
    await tx.orderLocation.create({ data: { tenantId, orderId, locationId } })
    await tx.reservation.create({
      data: { tenantId, id: reservationId, fulfillmentOrderLineId, variantId, locationId, quantity, createdAt: now },
    })
    await tx.stockLevel.updateMany({ where: { variantId, locationId }, data: { reserved: { increment: quantity } } })
  })
  return { orderId, reservationId, fulfillmentOrderLineId }
}
