import { decisionModel } from '#modules/policies/decision-table.rules'
import { orderRouting } from '#modules/policies/defaults/order-routing'
import type { PolicyVersionContent } from '#modules/policies/evaluate-version'
import type {
  RoutingInput,
  RoutingLine,
  RoutingLocation,
  RoutingService,
  RoutingSupply,
} from '#modules/routing/routing-input.rules'

/** The default order.routing as a stored version. */
export const routingVersion: PolicyVersionContent = {
  id: 'order.routing/1',
  key: 'order.routing',
  version: 1,
  mode: 'AUTOMATIC',
  inputs: orderRouting.inputs,
  outputs: orderRouting.outputs,
  content: decisionModel(orderRouting),
}

export const location = (code: string, more: Partial<RoutingLocation> = {}): RoutingLocation => ({
  id: code,
  code,
  name: code[0] + code.slice(1).toLowerCase(),
  type: 'WAREHOUSE',
  status: 'ACTIVE',
  closedUntil: null,
  timeZone: 'Europe/London',
  regionsServed: ['*'],
  dailyCapacity: null,
  pickCostMinor: '50',
  priority: 5,
  calendar: null,
  ...more,
})

export const service = (code: string, more: Partial<RoutingService> = {}): RoutingService => ({
  id: code,
  code,
  name: `DHL ${code.toLowerCase()}`,
  carrier: 'DHL',
  isActive: true,
  disabledUntil: null,
  zones: [{ countries: '*', minDays: 1, maxDays: 2, priceMinor: '400', currency: 'GBP' }],
  ...more,
})

export const line = (variantId: string, quantity: number, more: Partial<RoutingLine> = {}): RoutingLine => ({
  orderLineId: `line-${variantId}`,
  componentId: null,
  variantId,
  quantity,
  perKit: 1,
  shipTogether: false,
  shipBy: null,
  deliverBy: null,
  timeZone: null,
  notBefore: null,
  cancelAfter: null,
  ...more,
})

/** Cut-offs of every location and service at the time on the weekdays. */
export const cutOffs = (
  locations: readonly RoutingLocation[],
  services: readonly RoutingService[],
  time = '16:00',
  weekdays: readonly number[] = [1, 2, 3, 4, 5],
): RoutingSupply['cutOffs'] =>
  locations.flatMap((place) =>
    services.flatMap((one) => weekdays.map((weekday) => ({ locationId: place.id, serviceId: one.id, weekday, time }))),
  )

/** Stock by location: `{ LEEDS: { mug: 3 } }`. */
export const stock = (levels: Readonly<Record<string, Readonly<Record<string, number>>>>): RoutingSupply['levels'] =>
  Object.entries(levels).flatMap(([locationId, of]) =>
    Object.entries(of).map(([variantId, free]) => ({ variantId, locationId, free })),
  )

/** Monday 23 November 2026, 10:00 in London: before the cut-off. */
export const mondayMorning = '2026-11-23T10:00:00.000Z'

export function routingInput(
  lines: readonly RoutingLine[],
  supply: Partial<RoutingSupply> & Pick<RoutingSupply, 'levels'>,
  more: { now?: string; order?: Partial<RoutingInput['order']> } = {},
): RoutingInput {
  const locations = supply.locations ?? [location('LEEDS', { priority: 10 }), location('ROTTERDAM'), location('LYON')]
  const services = supply.services ?? [service('STANDARD')]
  return {
    now: more.now ?? mondayMorning,
    currency: 'GBP',
    order: {
      id: 'order',
      number: '1001',
      channelType: 'WEBSITE',
      country: 'GB',
      region: null,
      serviceCode: null,
      ...more.order,
    },
    lines,
    supply: {
      budgets: {},
      heldVariantIds: [],
      cutOffs: cutOffs(locations, services),
      cutOffExceptions: [],
      booked: [],
      ...supply,
      locations,
      services,
    },
  }
}
