'use server'

import type { PackedParcels } from '#components/fulfillment/pack-station'
import { graphql } from '#graphql/documents'
import { requireActor } from '../../../../actor.ts'
import { runAct } from '../../act.ts'
import type { ActAnswer, MutationAnswer } from '../../act-answer.ts'

const pack = graphql<{ act: MutationAnswer }, { input: object }>(`
  mutation Pack($input: PackFulfillmentOrderInput!) {
    act: packFulfillmentOrder(input: $input) {
      __typename
      ... on FulfillmentOrder { id number }
      ... on Refusal { code message }
      ... on InvalidInput { issues { path message } }
    }
  }
`)

/** Packs what lies on the table; refused when the work has moved on since it was shown. */
export async function packAction(
  tenant: string,
  id: string,
  version: number,
  parcels: PackedParcels,
  key: string,
): Promise<ActAnswer> {
  const actor = await requireActor(tenant)
  const input = { fulfillmentOrderId: id, expectedVersion: version, packages: parcels.packages, steps: parcels.steps }
  return runAct(actor, pack, input, { mode: 'act', key })
}
