import { localDay } from '#lib/local-day'
import { findProductsById } from '#modules/catalog/find-products'
import { findVariantsById } from '#modules/catalog/find-variants'
import { findChannelsById } from '#modules/channels/find-channels'
import { findCustomersById } from '#modules/customers/find-customers'
import { findDecisions } from '#modules/decisions/find-decisions'
import { findExceptions } from '#modules/exceptions/find-exceptions'
import { type FulfillmentOrderView, findFulfillmentOrders } from '#modules/fulfillment/find-fulfillment-orders'
import { findShipments, type ShipmentView } from '#modules/fulfillment/find-shipments'
import { findImportRuns } from '#modules/imports/find-import-runs'
import { findCounts } from '#modules/inventory/find-counts'
import { findStockMovements } from '#modules/inventory/find-stock-movements'
import { findTransfers } from '#modules/inventory/find-transfers'
import { findBinsById } from '#modules/locations/find-bins'
import { findCarrierServicesById, findCarriersById } from '#modules/locations/find-carriers'
import { findLocationsById } from '#modules/locations/find-locations'
import { findApiKeysById } from '#modules/members/find-api-keys'
import { findDevicesById } from '#modules/members/find-devices'
import { findMembersById } from '#modules/members/find-members'
import { findOrderChanges } from '#modules/order-changes/find-order-changes'
import { findOrders } from '#modules/orders/find-orders'
import type { PartOfOrderView, ShipmentOfOrderView } from '#modules/orders/order-context.view'
import { findLegalEntities, findWorkCalendars } from '#modules/organization/find-organization'
import { findReasons } from '#modules/organization/find-reasons'
import type { Actor } from '#platform/actor'
import type { Page, PageRequest } from '#platform/page'
import { actorOf, type RequestContext } from './context.ts'
import { nodeType } from './nodes.ts'
import type { OrderShape } from './order-parts.ts'

// Every object with a global id, beside the permission it takes and the read that finds it. Their fields stand in types/;
// here they import no type, so that types may speak of each other without a cycle.

/** What a part of an order knows of its order. */
interface OfOrder {
  readonly orderId: string
  readonly orderNumber: string
}

type Ids = readonly string[]
type ById<View> = (context: RequestContext, ids: Ids) => Promise<readonly View[]>

/** Reads by id what a list reads by filter. */
const listed =
  <View>(find: (actor: Actor, filter: { ids: Ids }, page: PageRequest) => Promise<Page<View>>): ById<View> =>
  async (context, ids) =>
    (await find(actorOf(context), { ids }, { first: ids.length })).rows

const direct =
  <View>(find: (actor: Actor, ids: Ids) => Promise<readonly View[]>): ById<View> =>
  (context, ids) =>
    find(actorOf(context), ids)

/** Picks by id from a list that is short by nature. */
const among =
  <View extends { readonly id: string }>(find: (actor: Actor) => Promise<readonly View[]>): ById<View> =>
  async (context, ids) =>
    (await find(actorOf(context))).filter(({ id }) => ids.includes(id))

export const ApiKey = nodeType('ApiKey', 'api-key:read', direct(findApiKeysById))
export const Bin = nodeType('Bin', 'location:read', direct(findBinsById))
export const Carrier = nodeType('Carrier', 'carrier:read', direct(findCarriersById))
export const CarrierService = nodeType('CarrierService', 'carrier:read', direct(findCarrierServicesById))
export const Channel = nodeType('Channel', 'channel:read', direct(findChannelsById))
export const Customer = nodeType('Customer', 'customer:read', direct(findCustomersById))
export const Decision = nodeType('Decision', 'decision:read', listed(findDecisions))
export const Device = nodeType('Device', 'location:write', direct(findDevicesById))
export const Exception = nodeType('Exception', 'exception:read', listed(findExceptions))
/** Work as lists read it, or as a part of its order; either finds the other's facts when they are asked for. */
export type FulfillmentOrderShape = FulfillmentOrderView | (PartOfOrderView & OfOrder)
export const FulfillmentOrder = nodeType<FulfillmentOrderShape>(
  'FulfillmentOrder',
  'fulfillment:read',
  listed(findFulfillmentOrders),
)
export const ImportRun = nodeType('ImportRun', 'import:read', listed(findImportRuns))
export const LegalEntity = nodeType('LegalEntity', 'channel:read', among(findLegalEntities))
export const Location = nodeType('Location', 'location:read', direct(findLocationsById))
export const Member = nodeType('Member', 'member:read', direct(findMembersById))
export const Order = nodeType<OrderShape>('Order', 'order:read', listed(findOrders))
export const Product = nodeType('Product', 'catalog:read', direct(findProductsById))
export const OrderChange = nodeType('OrderChange', 'order:read', listed(findOrderChanges))
export const ReasonCode = nodeType('ReasonCode', 'portal:use', (context, ids) =>
  findReasons(actorOf(context), { ids, withInactive: true }),
)
/** A shipment as lists read it, or as a part of its order. */
export type ShipmentShape = ShipmentView | (ShipmentOfOrderView & OfOrder)
export const Shipment = nodeType<ShipmentShape>('Shipment', 'fulfillment:read', listed(findShipments))
export const StockCount = nodeType('StockCount', 'stock:read', listed(findCounts))
export const StockMovement = nodeType('StockMovement', 'stock:read', listed(findStockMovements))
export const TransferOrder = nodeType('TransferOrder', 'stock:read', listed(findTransfers))
export const Variant = nodeType('Variant', 'catalog:read', direct(findVariantsById))
export const WorkCalendar = nodeType(
  'WorkCalendar',
  'location:read',
  among((actor) => findWorkCalendars(actor, localDay(actor.now, actor.timeZone))),
)
