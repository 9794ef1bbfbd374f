'use server'

import { graphql } from '#graphql/documents'
import { requireActor } from '../../../../actor.ts'
import { runAct } from '../../act.ts'
import type { ActAnswer, ActMode, MutationAnswer } from '../../act-answer.ts'

const track = graphql<{ act: MutationAnswer }, { input: object }>(`
  mutation RecordTrackingEvent($input: RecordTrackingEventInput!) {
    act: recordTrackingEvent(input: $input) {
      __typename
      ... on Shipment { id number }
      ... on Rehearsal { changes { object field before after } }
      ... on Refusal { code message }
      ... on InvalidInput { issues { path message } }
    }
  }
`)

/** Keeps what the carrier said by telephone or on its page. */
export async function trackAction(
  tenant: string,
  shipmentId: string,
  mode: ActMode,
  form: FormData,
): Promise<ActAnswer> {
  const actor = await requireActor(tenant)
  const text = (name: string) => String(form.get(name) ?? '').trim() || null
  const input = {
    shipmentId,
    code: text('code'),
    description: text('description'),
    place: text('place'),
    at: actor.now.toISOString(),
  }
  return runAct(actor, track, input, mode)
}
