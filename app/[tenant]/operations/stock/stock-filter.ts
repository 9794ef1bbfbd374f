import { allOf, oneOf, type SearchParams } from '../words.ts'
import type { StockAnswer, StockWhere } from './stock-query.ts'

type Search = Awaited<SearchParams>

/** The conditions that the address asks for. */
export function stockWhere(search: Search): StockWhere {
  const locations = allOf(search.location)
  const only = oneOf(search.only)
  return {
    search: oneOf(search.sku),
    locationIds: locations.length > 0 ? locations : undefined,
    isBelowSafety: only === 'below' ? true : undefined,
    isOnHand: only === 'there' ? true : undefined,
  }
}

/** The filters as they stand in the address. */
export const stockFilters = ({ locations }: StockAnswer, search: Search) => [
  {
    kind: 'many' as const,
    name: 'location',
    label: 'Location',
    options: locations.nodes.map(({ id, name }) => ({ value: id, label: name })),
    values: allOf(search.location),
  },
  {
    kind: 'one' as const,
    name: 'only',
    label: 'Only',
    options: [
      { value: 'below', label: 'below safety stock' },
      { value: 'there', label: 'something on hand' },
    ],
    value: oneOf(search.only),
  },
]
