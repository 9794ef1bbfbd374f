import { graphql } from '#graphql/documents'
import { execute } from '#graphql/execute'
import type { Actor } from '#platform/actor'
import { type PickTaskAnswer, pickTaskQuery } from './pick-documents.ts'

type Reason = { activity: string; code: string; label: string }

const around = graphql<
  { reasonCodes: Reason[]; fulfillmentOrders: { nodes: { id: string }[] } },
  { locationIds: string[] }
>(`
  query AroundPickTask($locationIds: [ID!]) {
    reasonCodes(activities: [PICK_SHORT, STOCK_DAMAGE]) { activity code label }
    fulfillmentOrders(first: 2, where: { stations: [PICK], statuses: [OPEN], locationIds: $locationIds }) { nodes { id } }
  }
`)

export type PickPage = {
  task: PickTaskAnswer
  reasons: { SHORT: Reason[]; DAMAGED: Reason[] }
  /** The most urgent other task that nobody has; null when there is none. */
  nextId: string | null
}

/** A pick task with its reasons and what comes after it; null when there is no such task in sight. */
export async function findPickPage(actor: Actor, id: string): Promise<PickPage | null> {
  const { stationTask: task } = await execute(actor, pickTaskQuery, { id })
  if (!task) return null
  const { reasonCodes, fulfillmentOrders } = await execute(actor, around, { locationIds: [task.locationId] })
  const of = (activity: string) => reasonCodes.filter((reason) => reason.activity === activity)
  return {
    task,
    reasons: { SHORT: of('PICK_SHORT'), DAMAGED: of('STOCK_DAMAGE') },
    nextId: fulfillmentOrders.nodes.find((other) => other.id !== id)?.id ?? null,
  }
}
