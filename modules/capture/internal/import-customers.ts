import { emailKey } from '#lib/identifiers'
import type { IndexedObject } from '#modules/search/index-terms.step'
import type { CommandContext } from '#platform/command'
import { newId } from '#platform/ids'
import type { ImportedOrder } from '../import-orders.input.ts'
import { insertRows } from './insert-rows.ts'

interface MatchKey {
  readonly kind: 'EXTERNAL' | 'EMAIL'
  readonly scope: string
  readonly value: string
}

interface NewCustomer {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly phone: string | null
  readonly kind: 'ACCOUNT' | 'GUEST'
}

export interface KeptCustomers {
  /** Customer of each order, in the orders' sequence; null where the source names nobody. */
  readonly ids: readonly (string | null)[]
  readonly created: readonly NewCustomer[]
  readonly terms: readonly IndexedObject[]
}

const findKeys = `
SELECT k.kind, k.scope, k.value, coalesce(c."mergedIntoId", c.id) AS id
FROM jsonb_to_recordset($1::jsonb) AS w(kind text, scope text, value text)
JOIN "CustomerMatchKey" k ON k."tenantId" = $2::uuid AND k.kind = w.kind AND k.scope = w.scope AND k.value = w.value AND k.strength = 'STRONG'
JOIN "Customer" c ON c."tenantId" = k."tenantId" AND c.id = k."customerId"`

const textOf = (key: MatchKey): string => `${key.kind}|${key.scope}|${key.value}`

/** Only the channel's own id, or an e-mail that was verified here, joins an order to a customer who is known. */
function strongKeys(customer: NonNullable<ImportedOrder['customer']>, channelId: string): MatchKey[] {
  const email = customer.email ? emailKey(customer.email) : null
  return [
    ...(customer.key ? [{ kind: 'EXTERNAL', scope: channelId, value: customer.key } as const] : []),
    ...(email ? [{ kind: 'EMAIL', scope: '', value: email } as const] : []),
  ]
}

const isSomebody = (customer: ImportedOrder['customer']): customer is NonNullable<ImportedOrder['customer']> =>
  Boolean(customer && (customer.key || customer.name || customer.email || customer.phone))

/** Finds or makes the customers of the orders: three statements, whatever their number. */
export async function keepCustomers(
  cx: CommandContext,
  channelId: string,
  orders: readonly ImportedOrder[],
): Promise<KeptCustomers> {
  const wanted = orders.flatMap(({ customer }) => (isSomebody(customer) ? strongKeys(customer, channelId) : []))
  const unique = [...new Map(wanted.map((key) => [textOf(key), key])).values()]
  const found = unique.length
    ? await cx.tx.$queryRawUnsafe<(MatchKey & { id: string })[]>(findKeys, JSON.stringify(unique), cx.actor.tenantId)
    : []
  const known = new Map(found.map((key) => [textOf(key), key.id]))
  const created: NewCustomer[] = []
  const keys: (MatchKey & { id: string; customerId: string; strength: string; createdAt: Date })[] = []
  const ids = orders.map(({ customer, shipTo }) => {
    if (!isSomebody(customer)) return null
    const strong = strongKeys(customer, channelId)
    const matched = strong.map((key) => known.get(textOf(key))).find(Boolean)
    const id = matched ?? newId()
    if (!matched) {
      const name = customer.name || shipTo.name || customer.email || customer.key || ''
      created.push({
        id,
        name,
        email: customer.email,
        phone: customer.phone,
        kind: customer.key ? 'ACCOUNT' : 'GUEST',
      })
    }
    for (const key of strong.filter((each) => !known.has(textOf(each)))) {
      const strength = key.kind === 'EXTERNAL' ? 'STRONG' : 'SUGGESTION'
      if (strength === 'STRONG') known.set(textOf(key), id)
      keys.push({ ...key, id: newId(), customerId: id, strength, createdAt: cx.now })
    }
    return id
  })
  await saveCustomers(cx, created, keys)
  return { ids, created, terms: created.map(termsOfCustomer) }
}

async function saveCustomers(cx: CommandContext, created: readonly NewCustomer[], keys: readonly object[]) {
  const rows = created.map((customer) => ({ ...customer, createdAt: cx.now, updatedAt: cx.now }))
  const text = { name: 'text', email: 'text', phone: 'text', kind: 'text' }
  await insertRows(cx, 'Customer', { id: 'uuid', ...text, createdAt: 'timestamptz', updatedAt: 'timestamptz' }, rows)
  const key = { id: 'uuid', customerId: 'uuid', kind: 'text', scope: 'text', value: 'text', strength: 'text' }
  // An e-mail that another customer already suggests stays theirs: a suggestion joins nobody.
  await insertRows(cx, 'CustomerMatchKey', { ...key, createdAt: 'timestamptz' }, keys, 'ON CONFLICT DO NOTHING')
}

const termsOfCustomer = (customer: NewCustomer): IndexedObject => ({
  objectType: 'Customer',
  objectId: customer.id,
  terms: [
    { kind: 'NAME', term: customer.name },
    { kind: 'EMAIL', term: customer.email },
    { kind: 'PHONE', term: customer.phone },
  ],
})
