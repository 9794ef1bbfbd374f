/** A shipment's states. SHIPPED means handed over, never "label printed". */
export const shipmentStatuses = [
  'LABELLED',
  'HANDED_OVER',
  'IN_TRANSIT',
  'OUT_FOR_DELIVERY',
  'DELIVERED',
  'VOIDED',
  'DELIVERY_FAILED',
  'AWAITING_COLLECTION',
  'RETURNING',
  'RETURNED_TO_SENDER',
  'LOST',
] as const
export type ShipmentStatus = (typeof shipmentStatuses)[number]

/** What a carrier's scan says, whatever the carrier calls it. */
export const trackingCodes = [
  'LABEL_CREATED',
  'HANDED_OVER',
  'IN_TRANSIT',
  'OUT_FOR_DELIVERY',
  'DELIVERED',
  'DELIVERY_FAILED',
  'AWAITING_COLLECTION',
  'RETURNING',
  'RETURNED_TO_SENDER',
  'LOST',
  'EXCEPTION',
  'UNKNOWN',
] as const
export type TrackingCode = (typeof trackingCodes)[number]

/** One scan of a carrier, as far as a shipment's state depends on it. */
export interface Scan {
  readonly code: TrackingCode
  /** The carrier's time, milliseconds since 1970. */
  readonly at: number
  readonly sourceKey: string
}

const stateOfCode: Partial<Record<TrackingCode, ShipmentStatus>> = {
  HANDED_OVER: 'HANDED_OVER',
  IN_TRANSIT: 'IN_TRANSIT',
  OUT_FOR_DELIVERY: 'OUT_FOR_DELIVERY',
  DELIVERED: 'DELIVERED',
  DELIVERY_FAILED: 'DELIVERY_FAILED',
  AWAITING_COLLECTION: 'AWAITING_COLLECTION',
  RETURNING: 'RETURNING',
  RETURNED_TO_SENDER: 'RETURNED_TO_SENDER',
  LOST: 'LOST',
}

/** Scans that end a shipment's way; a later plain transit scan does not take them back. */
const endings: ReadonlySet<ShipmentStatus> = new Set(['DELIVERED', 'RETURNED_TO_SENDER'])
const movesOnFromEnding: ReadonlySet<TrackingCode> = new Set(['RETURNING', 'RETURNED_TO_SENDER', 'DELIVERED'])

/** How far along the way a code is: decides between scans that carry the same time. */
const rank = (code: TrackingCode): number => trackingCodes.indexOf(code)

export interface TrackedState {
  readonly status: ShipmentStatus
  readonly handedOverAt: number | null
  readonly deliveredAt: number | null
  readonly lastTrackedAt: number | null
}

/**
 * The state that all scans together imply, ordered by the carrier's time and not by their arrival: late and duplicate
 * scans change nothing that a later one has settled. Starts from what we recorded ourselves (labelled, handed over); the
 * hand-over is the earliest proof of it, ours or the carrier's.
 */
export function trackedState(
  own: { status: 'LABELLED' | 'HANDED_OVER'; handedOverAt: number | null },
  scans: readonly Scan[],
): TrackedState {
  const ordered = [...scans].sort(
    (a, b) => a.at - b.at || rank(a.code) - rank(b.code) || (a.sourceKey < b.sourceKey ? -1 : 1),
  )
  let status: ShipmentStatus = own.status
  let handedOverAt = own.handedOverAt
  let deliveredAt: number | null = null
  for (const scan of ordered) {
    const next = stateOfCode[scan.code]
    if (!next) continue
    handedOverAt = Math.min(handedOverAt ?? scan.at, scan.at)
    if (endings.has(status) && !movesOnFromEnding.has(scan.code)) continue
    status = next
    if (next === 'DELIVERED') deliveredAt ??= scan.at
    else if (next === 'RETURNING' || next === 'RETURNED_TO_SENDER') deliveredAt = null
  }
  return { status, handedOverAt, deliveredAt, lastTrackedAt: ordered.at(-1)?.at ?? null }
}

/** The scan that proves the goods have left, so that a shipment scanned by the carrier before we said so counts as handed over. */
export const provesHandOver = (code: TrackingCode): boolean => stateOfCode[code] !== undefined && code !== 'LOST'
