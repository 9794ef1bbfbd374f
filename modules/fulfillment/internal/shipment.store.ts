import { checkTrackingNumber } from '#lib/tracking-numbers/tracking-numbers'
import type { CommandContext } from '#platform/command'
import { isUuid } from '#platform/ids'
import { NotFound } from '#platform/refusal'
import { TrackingNumberInvalid } from '../fulfillment.errors.ts'
import type { ShipmentStatus } from '../shipment.rules.ts'

export interface CarrierChoice {
  readonly carrierId: string
  readonly carrierCode: string
  readonly carrierName: string
  readonly serviceId: string
  readonly serviceName: string
  readonly trackingFormat: string | null
}

/** The service with its carrier; null when none was planned or chosen. */
export async function findCarrierService(cx: CommandContext, serviceId: string | null): Promise<CarrierChoice | null> {
  if (!serviceId) return null
  const found = isUuid(serviceId)
    ? await cx.tx.carrierService.findFirst({ where: { id: serviceId }, include: { carrier: true } })
    : null
  if (!found) throw new NotFound('CarrierService', serviceId)
  const { carrier } = found
  return {
    carrierId: carrier.id,
    carrierCode: carrier.code,
    carrierName: carrier.name,
    serviceId: found.id,
    serviceName: found.name,
    trackingFormat: carrier.trackingFormat,
  }
}

/** The number in the carrier's spelling; refused when the carrier cannot have issued it. Null stays null. */
export function acceptTrackingNumber(choice: CarrierChoice | null, number: string | null | undefined): string | null {
  if (!number) return null
  const checked = checkTrackingNumber(choice?.trackingFormat ?? '', number)
  if (checked.ok) return checked.value
  throw new TrackingNumberInvalid({
    trackingNumber: number,
    carrier: choice?.carrierName ?? '-',
    problem: checked.error.code,
  })
}

export interface LockedShipment {
  readonly id: string
  readonly number: string
  readonly orderId: string
  readonly fulfillmentOrderId: string
  readonly locationId: string
  readonly status: ShipmentStatus
  readonly labelledAt: Date | null
  readonly handedOverAt: Date | null
  readonly deliveredAt: Date | null
  readonly trackingNumber: string | null
  readonly carrierCode: string | null
  readonly version: number
}

/** Locks the order, then the shipment. */
export async function lockShipment(cx: CommandContext, id: string): Promise<LockedShipment> {
  if (!isUuid(id)) throw new NotFound('Shipment', id)
  const [found] = await cx.tx.$queryRaw<LockedShipment[]>`
    WITH held AS (
      SELECT o."tenantId", o.id FROM "Order" o WHERE o."tenantId" = ${cx.actor.tenantId}::uuid
        AND o.id = (SELECT "orderId" FROM "Shipment" WHERE "tenantId" = ${cx.actor.tenantId}::uuid AND id = ${id}::uuid) FOR UPDATE
    )
    SELECT s.id, s.number, s."orderId", s."fulfillmentOrderId", s."locationId", s.status, s."labelledAt", s."handedOverAt", s."deliveredAt",
      s."trackingNumber", s.version, (SELECT c.code FROM "Carrier" c WHERE c."tenantId" = s."tenantId" AND c.id = s."carrierId") AS "carrierCode"
    FROM held JOIN "Shipment" s ON s."tenantId" = held."tenantId" AND s."orderId" = held.id WHERE s.id = ${id}::uuid FOR UPDATE OF s`
  if (!found) throw new NotFound('Shipment', id)
  return found
}
