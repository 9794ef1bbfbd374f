import { z } from 'zod'
import { routeOrders } from '#modules/routing/route-lines.step'
import type { LineToRoute, OrderToRoute } from '#modules/routing/route-request.rules'
import { type CommandContext, command } from '#platform/command'
import { newId } from '#platform/ids'
import type { World } from './world.ts'

/** What a routing test orders: SKU → units, from a channel of the world, to a country. */
export interface RoutingOrder {
  readonly lines: Readonly<Record<string, number>>
  readonly channel?: 'web' | 'marketplace' | 'wholesale'
  readonly country?: string
  readonly serviceCode?: string | null
  readonly isHeld?: boolean
  readonly line?: Partial<LineToRoute>
}

const channelTypes = { web: 'WEBSITE', marketplace: 'MARKETPLACE', wholesale: 'WHOLESALE' } as const

async function plantOrder(cx: CommandContext, world: World, order: RoutingOrder) {
  const { tenantId } = cx.actor
  const id = newId()
  const number = `R${id.slice(-10)}`
  const channel = order.channel ?? 'web'
  const lines = Object.entries(order.lines).map(
    ([sku, quantity]): LineToRoute => ({
      orderLineId: newId(),
      componentId: null,
      variantId: world.variants[sku] ?? '',
      sku,
      unallocated: quantity,
      backordered: 0,
      reserved: 0,
      committedUnrouted: 0,
      committedWaiting: 0,
      perKit: 1,
      shipTogether: false,
      isPreorder: false,
      expectedOn: null,
      shipBy: null,
      deliverBy: null,
      timeZone: null,
      notBefore: null,
      cancelAfter: null,
      ...order.line,
    }),
  )
  await cx.tx.order.create({
    data: {
      tenantId,
      id,
      number,
      channelId: world.channels[channel],
      status: 'CONFIRMED',
      paymentTerms: 'PREPAID',
      currency: 'GBP',
      placedAt: cx.now,
      recordedAt: cx.now,
      shipTo: { country: order.country ?? 'GB' },
      shipToCountry: order.country ?? 'GB',
      serviceCode: order.serviceCode ?? null,
      totalMinor: 1_000n,
      createdAt: cx.now,
      updatedAt: cx.now,
    },
  })
  await cx.tx.orderLine.createMany({
    data: lines.map((line, index) => ({
      tenantId,
      id: line.orderLineId,
      orderId: id,
      position: index + 1,
      variantId: line.variantId,
      sku: line.sku,
      title: line.sku,
      unitPrice: '10',
      originallyOrdered: line.unallocated,
      ordered: line.unallocated,
      unallocated: line.unallocated,
      subtotalMinor: 1_000n,
      totalMinor: 1_000n,
      shipBy: line.shipBy,
      deliverBy: line.deliverBy,
      promiseTimeZone: line.timeZone,
      notBefore: line.notBefore,
      cancelAfter: line.cancelAfter,
      isPreorder: line.isPreorder,
      shipTogether: line.shipTogether,
      createdAt: cx.now,
      updatedAt: cx.now,
    })),
  })
  const routed: OrderToRoute = {
    id,
    number,
    channelType: channelTypes[channel],
    country: order.country ?? 'GB',
    region: null,
    serviceCode: order.serviceCode ?? null,
    plannedUnits: 0,
    isHeld: order.isHeld ?? false,
  }
  return { order: routed, lines }
}

/** A command of the tests: plants orders as plain rows and routes them, as placing does; answers their ids. */
export const plantAndRoute = (world: World) =>
  command({
    name: 'test.route',
    permission: 'order:place',
    input: z.object({ orders: z.custom<RoutingOrder[]>() }),
    refusals: [],
    async run(cx, { orders }) {
      const requests = []
      for (const order of orders) requests.push(await plantOrder(cx, world, order))
      const routed = await routeOrders(cx, requests)
      cx.record({ type: 'test.routed', objects: [] })
      return {
        type: 'Order',
        id: requests[0]?.order.id ?? '',
        ids: requests.map(({ order }) => order.id),
        backordered: routed.flatMap((one) => one.backordered).reduce((sum, { quantity }) => sum + quantity, 0),
        unroutable: routed.flatMap((one) => one.unroutable).reduce((sum, { quantity }) => sum + quantity, 0),
      }
    },
  })
