import { startOfDay } from '#lib/local-day'
import type { Actor } from '#platform/actor'
import { mayReleaseHold } from './hold.rules.ts'
import type { OrderToActOn } from './order-actions.rules.ts'
import type { OrderContext, OrderLineView } from './order-context.view.ts'
import type { OrderToTell } from './say-this.rules.ts'

const openHoldsOf = ({ holds = [] }: OrderContext) => holds.filter(({ releasedAt }) => releasedAt === null)
const goodsOf = ({ lines = [] }: OrderContext) => lines.filter(({ kind }) => kind === 'GOODS')

/** The day on which stock is expected begins in the zone of the line's promise. */
const expectedAt = ({ expectedOn, promiseTimeZone }: OrderLineView): Date | null =>
  expectedOn ? startOfDay(expectedOn, promiseTimeZone ?? 'UTC') : null

/** What `sayThis` tells of an order that was read with its lines, shipments and holds. */
export function orderToTell(context: OrderContext): OrderToTell {
  const { order, shipments = [] } = context
  return {
    status: order.status,
    cancelledAt: order.cancelledAt,
    lines: goodsOf(context).map((line) => ({
      title: line.title,
      ordered: line.ordered,
      cancelled: line.cancelled,
      shipped: line.shipped,
      delivered: line.delivered,
      waiting: line.backordered + line.unallocated,
      expectedOn: expectedAt(line),
      deliverBy: line.deliverBy,
      isDayPromise: line.promisePrecision === 'DAY',
    })),
    parcels: shipments
      .filter(({ status }) => status !== 'VOIDED')
      .map(({ locationName, carrierName, handedOverAt, deliveredAt, status }) => ({
        from: locationName,
        carrier: carrierName,
        handedOverAt,
        deliveredAt,
        status,
      })),
    openHolds: openHoldsOf(context).map(({ reason }) => reason),
  }
}

/** What `supportedActions` decides by, of an order that was read with its channel, lines and holds. */
export function orderToActOn(context: OrderContext, actor: Pick<Actor, 'kind' | 'roles'>): OrderToActOn {
  const goods = goodsOf(context)
  const sum = (units: (line: OrderLineView) => number) => goods.reduce((total, line) => total + units(line), 0)
  return {
    status: context.order.status,
    origin: context.order.origin,
    openHolds: openHoldsOf(context).map((hold) => ({ blocks: hold.blocks, mayRelease: mayReleaseHold(actor, hold) })),
    units: {
      live: sum((line) => line.ordered - line.cancelled),
      shipped: sum((line) => line.shipped),
      withoutPlace: sum((line) => line.unallocated + line.backordered),
    },
    authority: context.channel?.authority ?? {},
  }
}
