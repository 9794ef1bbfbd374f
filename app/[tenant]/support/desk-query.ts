import { graphql } from '#graphql/documents'
import type { OrderRow } from '../orders/orders-query.ts'

type List = { nodes: readonly OrderRow[] }

/** What will be asked about next: what is held, and what should have left before `now`. */
export const deskQuery = graphql<{ held: List; late: List }, { now: string }>(`
  query Desk($now: DateTime!) {
    held: orders(where: { isHeld: true, statuses: [RECEIVED, CONFIRMED] }, first: 10) { nodes { ...Row } }
    late: orders(where: { shipByBefore: $now, statuses: [RECEIVED, CONFIRMED] }, orderBy: SHIP_BY, first: 10) { nodes { ...Row } }
  }
  fragment Row on Order {
    id number channelName customerName shipToCountry placedAt promisedShipBy unitCount openHolds status fulfillmentStatus
    paymentStatus totals { total { amount currency } } holds { reason releasedAt }
  }
`)
