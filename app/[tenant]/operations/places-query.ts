import { graphql } from '#graphql/documents'
import { execute } from '#graphql/execute'
import type { Actor } from '#platform/actor'

type Place = { id: string; name: string; type: string }

const placesQuery = graphql<{ locations: { nodes: Place[] } }>(`
  query Places { locations(first: 100) { nodes { id name type } } }
`)

/** The locations that hold goods of ours and that the actor may see, as choices; warehouses first. */
export async function findPlaces(actor: Actor): Promise<{ value: string; label: string }[]> {
  const { locations } = await execute(actor, placesQuery, {})
  const ours = locations.nodes.filter(({ type }) => type !== 'SUPPLIER' && type !== 'MARKETPLACE')
  const first = (type: string) => (type === 'WAREHOUSE' ? 0 : 1)
  return ours
    .sort((a, b) => first(a.type) - first(b.type) || a.name.localeCompare(b.name))
    .map(({ id, name }) => ({ value: id, label: name }))
}
