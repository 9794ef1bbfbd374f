import { orderNumberKey } from '#lib/identifiers'
import type { Actor } from '#platform/actor'
import { isUuid } from '#platform/ids'
import { queryText } from '#platform/tenancy'
import { orderContextSql } from './internal/order-context.sql.ts'
import { type OrderContext, type OrderPart, orderParts } from './order-context.view.ts'

/** Columns that are instants. Texts within events and addresses are left as they are. */
const instants = new Set(
  `placedAt recordedAt confirmedAt completedAt cancelledAt shipBy deliverFrom deliverBy originalShipBy originalDeliverBy notBefore
  cancelAfter cutOffAt releaseAt labelledAt handedOverAt deliveredAt estimatedDeliveryAt authorizationExpiresAt at dueAt releasedAt
  raisedAt proposedAt settledAt`.split(/\s+/),
)
/** Free JSON: its fields belong to whoever wrote it. */
const untouched = new Set(['facts', 'shipTo', 'billTo', 'authority', 'taxLines', 'discountAllocations'])

function revived(value: unknown, key = ''): unknown {
  if (untouched.has(key) || value === null) return value
  if (Array.isArray(value)) return value.map((item) => revived(item))
  if (typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, revived(inner, name)]))
  if (typeof value !== 'string') return value
  if (instants.has(key)) return new Date(value)
  return key.endsWith('Minor') ? BigInt(value) : value
}

/**
 * An order with the parts that a page needs, in one statement that reads nothing else. Null when there is none or the actor
 * may not see it; parts hold only rows that the actor may see.
 */
export async function findOrderContext(
  actor: Actor,
  key: { readonly id: string } | { readonly number: string },
  parts: readonly OrderPart[],
): Promise<OrderContext | null> {
  const wanted = orderParts.filter((part) => parts.includes(part))
  const value = 'id' in key ? key.id : orderNumberKey(key.number)
  if (value === null || ('id' in key && !isUuid(value))) return null
  const sql = orderContextSql(wanted, 'id' in key ? 'id' : 'number')
  const [found] = await queryText<{ context: string }>(actor, sql, [value])
  return found ? (revived(JSON.parse(found.context)) as OrderContext) : null
}

/** The same for several orders, in no order and in one statement: for lists that show parts of each. Invisible ones are left out. */
export async function findOrderContexts(
  actor: Actor,
  ids: readonly string[],
  parts: readonly OrderPart[],
): Promise<readonly OrderContext[]> {
  const wanted = orderParts.filter((part) => parts.includes(part))
  const rows = await queryText<{ context: string }>(actor, orderContextSql(wanted, 'ids'), [ids.filter(isUuid)])
  return rows.map(({ context }) => revived(JSON.parse(context)) as OrderContext)
}
