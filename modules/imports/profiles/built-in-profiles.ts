import { type ProfileDefinition, profileDefinition } from '../profile.rules.ts'
import { genericOrderLines } from './generic-order-lines.ts'
import { olist } from './olist.ts'
import { shopifyOrdersCsv } from './shopify-orders-csv.ts'
import { tableProfiles } from './tables.ts'
import { uciOnlineRetail } from './uci-online-retail.ts'

/** The profiles that every tenant has; a tenant's own profile of the same key comes before. */
export const builtInProfiles: ReadonlyMap<string, ProfileDefinition> = new Map<string, ProfileDefinition>([
  ['olist', profileDefinition.parse(olist)],
  ['uci-online-retail', profileDefinition.parse(uciOnlineRetail)],
  ['shopify-orders-csv', profileDefinition.parse(shopifyOrdersCsv)],
  ['generic-order-lines', profileDefinition.parse(genericOrderLines)],
  ...Object.entries(tableProfiles).map(([key, table]) => [key, profileDefinition.parse(table)] as const),
])
