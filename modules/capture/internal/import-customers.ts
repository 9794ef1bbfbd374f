import { type CustomerIdentity, resolveCustomers } from '#modules/customers/resolve-customer.step'
import type { IndexedObject } from '#modules/search/index-terms.step'
import type { CommandContext } from '#platform/command'
import type { ImportedOrder } from '../import-orders.input.ts'

export interface KeptCustomers {
  /** Customer of each order, in the orders' sequence; null where the source names nobody. */
  readonly ids: readonly (string | null)[]
  readonly created: readonly { readonly id: string }[]
  readonly terms: readonly IndexedObject[]
}

function identityOf({ customer, shipTo }: ImportedOrder, connection: string): CustomerIdentity | null {
  if (!customer || !(customer.key || customer.name || customer.email || customer.phone)) return null
  const { key: externalReference, email, phone } = customer
  const name = customer.name || shipTo.name || email || externalReference || ''
  return { connection, externalReference, name, email, phone }
}

/** Finds or makes the customers of the orders: a few statements, whatever their number. */
export async function keepCustomers(
  cx: CommandContext,
  connection: string,
  orders: readonly ImportedOrder[],
): Promise<KeptCustomers> {
  const identities = orders.map((order) => identityOf(order, connection))
  const known = identities.filter((identity) => identity !== null)
  const resolved = known.length > 0 ? await resolveCustomers(cx, known) : []
  const idOf = new Map(known.map((identity, index) => [identity, resolved[index]?.id ?? null]))
  const made = known.flatMap((identity, index) => {
    const customer = resolved[index]
    return customer?.isNew ? [{ id: customer.id, identity }] : []
  })
  const created = [...new Map(made.map((each) => [each.id, each])).values()]
  return {
    ids: identities.map((identity) => (identity ? (idOf.get(identity) ?? null) : null)),
    created,
    terms: created.map(({ id, identity }) => ({
      objectType: 'Customer',
      objectId: id,
      terms: [
        { kind: 'NAME', term: identity.name },
        { kind: 'EMAIL', term: identity.email },
        { kind: 'PHONE', term: identity.phone },
      ],
    })),
  }
}
