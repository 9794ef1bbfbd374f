import { endOfDay } from '#lib/local-day'
import type { OrderContext } from '#modules/orders/order-context.view'
import { type OrderToTell, sayThis } from '#modules/orders/say-this.rules'
import type { Actor } from '#platform/actor'

type Told = Pick<OrderContext, 'order' | 'lines' | 'shipments' | 'holds'>

const toTell = ({ order, lines = [], shipments = [], holds = [] }: Told, timeZone: string): OrderToTell => ({
  status: order.status,
  cancelledAt: order.cancelledAt,
  lines: lines.map((line) => ({
    ...line,
    waiting: line.backordered + line.unallocated,
    expectedOn: line.expectedOn ? endOfDay(line.expectedOn, timeZone) : null,
    isDayPromise: line.promisePrecision === 'DAY',
  })),
  parcels: shipments.map((shipment) => ({ ...shipment, from: shipment.locationName, carrier: shipment.carrierName })),
  openHolds: holds.filter(({ releasedAt }) => releasedAt === null).map(({ reason }) => reason),
})

/** The order in one or two sentences, to read to a customer; days as they fall in the tenant's zone. */
export const sentenceFor = (actor: Actor, told: Told): string =>
  sayThis(toTell(told, actor.timeZone), { now: actor.now, timeZone: actor.timeZone })
