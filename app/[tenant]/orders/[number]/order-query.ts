import type { DecisionAnswer } from '#components/orders/decision-view'
import type { OrderTotals } from '#components/orders/order-money'
import type {
  Axes,
  OrderAct,
  OrderEvent,
  OrderException,
  OrderHold,
  OrderLine,
  OrderPart,
  OrderPayment,
  OrderShipment,
  PostalAddress,
} from '#components/orders/order-types'
import { graphql } from '#graphql/documents'
import type { PaymentTerms } from '#modules/orders/order.rules'

export type OrderAnswer = Axes & {
  id: string
  number: string
  version: number
  origin: string
  paymentTerms: PaymentTerms
  channelName: string
  placedAt: string
  promisedShipBy: string | null
  promisedDeliverBy: string | null
  cancelReason: string | null
  purchaseOrderNumber: string | null
  riskScore: number | null
  tags: readonly string[]
  note: string | null
  sayThis: string
  customerName: string | null
  contactEmail: string | null
  contactPhone: string | null
  shipTo: PostalAddress | null
  customer: { id: string; orderCount: number } | null
  externalReferences: readonly { connection: string; type: string; value: string }[]
  totals: OrderTotals
  lines: readonly OrderLine[]
  fulfillmentOrders: readonly OrderPart[] | null
  shipments: readonly OrderShipment[] | null
  payments: readonly OrderPayment[] | null
  holds: readonly OrderHold[]
  exceptions: readonly OrderException[] | null
  decisions: readonly DecisionAnswer[] | null
  timeline: { nodes: readonly OrderEvent[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } | null
  supportedActions: readonly OrderAct[]
}
type Answer = { order: OrderAnswer | null; reasonCodes: readonly { code: string; label: string }[] }

/** Everything that the order page shows, by the number that people know. */
export const orderQuery = graphql<Answer, { number: string; events: number }>(`
  query OrderPage($number: String!, $events: Int!) {
    reasonCodes(activities: [ORDER_CANCEL]) { code label }
    order(number: $number) {
      id number version origin status fulfillmentStatus paymentStatus paymentTerms channelName placedAt promisedShipBy
      promisedDeliverBy cancelReason purchaseOrderNumber riskScore tags note sayThis customerName contactEmail contactPhone
      shipTo { name company line1 line2 city region postcode country phone }
      customer { id orderCount }
      externalReferences { connection type value }
      totals {
        subtotal { amount currency } discount { amount currency } shipping { amount currency } fees { amount currency }
        tax { amount currency } total { amount currency } captured { amount currency } refunded { amount currency }
      }
      lines {
        id position kind sku title unitPrice originallyOrdered ordered cancelled unallocated backordered reserved picked packed
        shipped delivered isPreorder expectedOn total { amount currency }
        promise { shipBy deliverBy originalShipBy originalDeliverBy precision timeZone }
        components { sku title perKit ordered cancelled unallocated backordered reserved picked packed shipped }
      }
      fulfillmentOrders {
        id number locationName timeZone status carrierName serviceName cutOffAt shipBy decision { id }
        lines { id sku title quantity picked packed shipped short cancelled }
      }
      shipments {
        id number status carrierName serviceName trackingNumber trackingUrl labelledAt handedOverAt deliveredAt
        fulfillmentOrder { id } trackingEvents { code at place description }
      }
      payments {
        id method provider status reference amount { amount currency } authorized { amount currency }
        captured { amount currency } refunded { amount currency }
      }
      holds { id reason blocks ownerRole note dueAt placedAt placedByName releasedAt releaseNote }
      exceptions { id type severity status title raisedAt dueAt ownerRole }
      decisions {
        id policyKey policyVersion summary outcome matchedRows winner runnerUp margin at
        candidates {
          key label score facts
          vetoes { code score note rowId facts }
          reasons { code score note rowId facts }
        }
      }
      timeline(first: $events) {
        nodes { id type at actorName source commandId commandName facts changes { object field before after } }
        pageInfo { hasNextPage endCursor }
      }
      supportedActions { action allowed reasons }
    }
  }
`)
