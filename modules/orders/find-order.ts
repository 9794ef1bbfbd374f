import { orderNumberKey } from '#lib/identifiers'
import type { Actor } from '#platform/actor'
import { isUuid } from '#platform/ids'
import { query } from '#platform/tenancy'
import { type OrderView, orderColumns, orderTables } from './order.view.ts'

/** One way to name an order: our id, our number, or what a connection calls it. */
export type OrderKey =
  | { readonly id: string }
  | { readonly number: string }
  | { readonly externalReference: { readonly connection: string; readonly type?: string; readonly value: string } }

const byId = {
  name: 'order_by_id',
  text: `SELECT ${orderColumns} FROM ${orderTables} WHERE o."tenantId" = current_tenant() AND o.id = $1::uuid`,
}
const byNumber = {
  name: 'order_by_number',
  text: `SELECT ${orderColumns} FROM ${orderTables} WHERE o."tenantId" = current_tenant() AND o.number = $1`,
}
const byReference = {
  name: 'order_by_reference',
  text: `SELECT ${orderColumns} FROM ${orderTables} WHERE o."tenantId" = current_tenant() AND o.id = (
    SELECT r."objectId" FROM "ExternalReference" r WHERE r."tenantId" = current_tenant() AND r.connection = $1 AND r.type = $2
      AND r.value = $3 AND r."objectType" = 'Order')`,
}

/** The order, or null when there is none or the actor may not see it. One statement. */
export async function findOrder(actor: Actor, key: OrderKey): Promise<OrderView | null> {
  const [order] = await read(actor, key)
  return order ?? null
}

async function read(actor: Actor, key: OrderKey): Promise<readonly OrderView[]> {
  if ('id' in key) return isUuid(key.id) ? query<OrderView & object>(actor, byId, [key.id]) : []
  if ('number' in key) return query(actor, byNumber, [orderNumberKey(key.number) ?? ''])
  const { connection, type, value } = key.externalReference
  return query(actor, byReference, [connection, type ?? 'ORDER', value])
}
