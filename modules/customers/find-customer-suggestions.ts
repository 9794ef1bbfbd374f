import type { Actor } from '#platform/actor'
import { allow } from '#platform/allow'
import { queryText } from '#platform/tenancy'
import { type CustomerView, findCustomersById } from './find-customers.ts'

/** Another record that may be the same person, and what speaks for it. */
export interface CustomerSuggestion {
  readonly customer: CustomerView
  readonly because: readonly ('EMAIL' | 'PHONE' | 'NAME_POSTCODE')[]
}

interface Alike {
  readonly id: string
  readonly kinds: readonly string[]
  readonly names: number
}

/** Terms are compared for equality, which the index answers; two words of the name and a postcode count as one sign. */
const alike = `
SELECT o."objectId" AS id, array_agg(DISTINCT o.kind) AS kinds, (count(DISTINCT o.term) FILTER (WHERE o.kind = 'NAME'))::int AS names
FROM "SearchTerm" mine
JOIN "SearchTerm" o ON o."tenantId" = mine."tenantId" AND o.kind = mine.kind AND o.term = mine.term
  AND o."objectType" = 'Customer' AND o."objectId" <> mine."objectId"
WHERE mine."objectType" = 'Customer' AND mine."objectId" = $1::uuid AND mine.kind IN ('EMAIL', 'PHONE', 'NAME', 'POSTCODE')
GROUP BY o."objectId"
HAVING bool_or(o.kind IN ('EMAIL', 'PHONE'))
  OR (bool_or(o.kind = 'POSTCODE') AND count(DISTINCT o.term) FILTER (WHERE o.kind = 'NAME') >= 2)
ORDER BY count(DISTINCT o.kind) DESC, o."objectId"
LIMIT 20`

/**
 * Records that may be the same person: the same unverified e-mail, phone, or name and postcode. Families and marketplaces share
 * these, so nothing is joined by them; a person decides. Records joined already are left out.
 */
export async function findCustomerSuggestions(
  actor: Actor,
  customerId: string,
): Promise<readonly CustomerSuggestion[]> {
  allow(actor, 'customer:read')
  const rows = await queryText<Alike>(actor, alike, [customerId])
  if (rows.length === 0) return []
  const customers = await findCustomersById(
    actor,
    rows.map(({ id }) => id),
  )
  return rows.flatMap(({ id, kinds, names }) => {
    const customer = customers.find((each) => each.id === id)
    if (!customer || customer.mergedIntoId) return []
    const because = [
      ...(kinds.includes('EMAIL') ? (['EMAIL'] as const) : []),
      ...(kinds.includes('PHONE') ? (['PHONE'] as const) : []),
      ...(kinds.includes('POSTCODE') && names >= 2 ? (['NAME_POSTCODE'] as const) : []),
    ]
    return [{ customer, because }]
  })
}
