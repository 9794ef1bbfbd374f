import type { Actor } from '#platform/actor'
import { allow } from '#platform/allow'
import { query } from '#platform/tenancy'
import type { TrackingCode } from './shipment.rules.ts'

/** One scan of a carrier. */
export interface TrackingEventView {
  readonly id: string
  readonly shipmentId: string
  readonly code: TrackingCode
  readonly rawCode: string | null
  readonly description: string | null
  readonly place: string | null
  readonly at: Date
  readonly recordedAt: Date
}

const latestFirst = {
  name: 'tracking_events',
  text: `SELECT id, "shipmentId", code, "rawCode", description, place, at, "recordedAt" FROM "TrackingEvent"
    WHERE "tenantId" = current_tenant() AND "shipmentId" = ANY ($1::uuid[]) ORDER BY at DESC, "recordedAt" DESC`,
}

/** The scans of these shipments, the latest by the carrier's time first. One statement. */
export function findTrackingEvents(
  actor: Actor,
  shipmentIds: readonly string[],
): Promise<readonly TrackingEventView[]> {
  allow(actor, 'fulfillment:read')
  return query<TrackingEventView>(actor, latestFirst, [shipmentIds])
}
