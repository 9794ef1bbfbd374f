import type { Filter } from '#components/patterns/filter-bar'
import { allOf } from './words.ts'

type Search = Record<string, string | string[] | undefined>
type Choice = { value: string; label: string }

/** Named things as the choices of a field. */
export const choicesOf = (named: readonly { id: string; name: string }[]): Choice[] =>
  named.map(({ id, name }) => ({ value: id, label: name }))

const orNull = (values: string[]): string[] | null => (values.length > 0 ? values : null)

/** Location and state, as lists of documents take them. */
export const placeWhere = (search: Search) => ({
  statuses: orNull(allOf(search.status)),
  locationIds: orNull(allOf(search.location)),
})

/** Location and state as they stand in the address. */
export const placeFilters = (
  locations: readonly { id: string; name: string }[],
  states: readonly Choice[],
  search: Search,
): Filter[] => [
  {
    kind: 'many',
    name: 'location',
    label: 'Location',
    options: choicesOf(locations),
    values: allOf(search.location),
  },
  { kind: 'many', name: 'status', label: 'State', options: states, values: allOf(search.status) },
]
