'use server'

import type { Delivery } from '#components/inventory/receive-station'
import { graphql } from '#graphql/documents'
import { requireActor } from '../../../../actor.ts'
import { runAct } from '../../act.ts'
import type { ActAnswer, ActMode, MutationAnswer } from '../../act-answer.ts'

const receive = graphql<{ act: MutationAnswer }, { input: object }>(`
  mutation ReceiveStock($input: ReceiveStockInput!) {
    act: receiveStock(input: $input) {
      __typename
      ... on StockChange { number }
      ... on Rehearsal { changes { object field before after } }
      ... on Refusal { code message }
      ... on InvalidInput { issues { path message } }
    }
  }
`)

/** Books what arrived. */
export async function receiveAction(tenant: string, delivery: Delivery, mode: ActMode): Promise<ActAnswer> {
  const actor = await requireActor(tenant)
  const { locationId, locationName, reference, condition, lines } = delivery
  const input = {
    locationId,
    reference: reference.trim() || null,
    lines: lines.map(({ variantId, bin, quantity }) => ({ variantId, binId: bin?.id ?? null, quantity, condition })),
  }
  const names = lines.flatMap(({ variantId, sku, bin }) => [[variantId, sku], ...(bin ? [[bin.id, bin.code]] : [])])
  return runAct(actor, receive, input, mode, { ...Object.fromEntries(names), [locationId]: locationName })
}
