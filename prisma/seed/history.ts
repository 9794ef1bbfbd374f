import { placeOrder } from '#modules/capture/place-order'
import type { Actor } from '#platform/actor'
import { clockNow, unsafeSetClock } from '#platform/clock'
import type { OrderInput } from './baskets.ts'
import type { Random } from './random.ts'
import { openWorkOf, scan, workTo } from './work-orders.ts'

const hour = 3_600_000

/** One order of the demo's past: when it was placed and how far it has come by the end. */
export interface Past {
  readonly at: Date
  readonly input: OrderInput
  readonly reach: 'DELIVERED' | 'IN_TRANSIT' | 'PACKED' | 'PICKING' | 'OPEN'
}

/** Runs work with the clock standing at an instant: the demo's past is made by the same commands as everybody's present. */
export async function atTime<T>(instant: Date, work: () => Promise<T>): Promise<T> {
  const restore = unsafeSetClock(() => instant)
  try {
    return await work()
  } finally {
    restore()
  }
}

const later = (at: Date, hours: number): Date => new Date(at.getTime() + hours * hour)
const notAfter = (at: Date, latest: Date): Date => (at < latest ? at : latest)

/** Places the order and takes it as far as it has come; every step at its own instant, none in the future. */
export async function relive(actor: Actor, past: Past, serial: number, random: Random): Promise<string> {
  const present = clockNow()
  const { id } = await atTime(past.at, () => placeOrder(actor, past.input))
  if (past.reach === 'OPEN') return id
  const handOver = notAfter(later(past.at, 2 + random.below(5)), present)
  const target = ({ DELIVERED: 'NONE', IN_TRANSIT: 'NONE', PACKED: 'SHIP', PICKING: 'PICK' } as const)[past.reach]
  const shipments = await atTime(handOver, async () => {
    const made: string[] = []
    for (const [index, work] of (await openWorkOf(actor, id)).entries()) {
      const shipment = await workTo(actor, work, target, serial * 10 + index)
      if (shipment) made.push(shipment)
    }
    return made
  })
  for (const shipment of shipments) await travel(actor, shipment, handOver, past.reach === 'DELIVERED', present)
  return id
}

/** The carrier's scans of a shipment, at their usual hours, as far as they have happened. */
export async function travel(
  actor: Actor,
  shipmentId: string,
  from: Date,
  isDelivered: boolean,
  present: Date,
): Promise<void> {
  const stops = [
    ['IN_TRANSIT', 5, 'Sorting center'],
    ...(isDelivered
      ? ([
          ['OUT_FOR_DELIVERY', 26, 'Delivery depot'],
          ['DELIVERED', 30, 'At the door'],
        ] as const)
      : []),
  ] as const
  for (const [code, hours, where] of stops) {
    const at = later(from, hours)
    if (at < present) await atTime(at, () => scan(actor, shipmentId, code, at, where))
  }
}
