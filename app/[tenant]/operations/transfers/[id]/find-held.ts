import { execute } from '#graphql/execute'
import type { Actor } from '#platform/actor'
import { type Held, heldQuery, type Transfer } from '../transfers-query.ts'

/** What the bins of the sending location hold, while nothing has left yet. */
export async function findHeld(actor: Actor, { status, fromLocationId, lines }: Transfer): Promise<Held[]> {
  if (status !== 'REQUESTED') return []
  const variables = { locationId: fromLocationId, variantIds: lines.map(({ variantId }) => variantId) }
  const { binStock } = await execute(actor, heldQuery, variables)
  // What waits on the packing table is picked for somebody.
  return binStock.nodes.filter(({ purpose }) => purpose !== 'PACKING')
}
