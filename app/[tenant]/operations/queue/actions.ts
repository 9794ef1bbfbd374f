'use server'

import { graphql } from '#graphql/documents'
import { requireActor } from '../../../actor.ts'
import { runAct } from '../act.ts'
import type { ActAnswer, MutationAnswer } from '../act-answer.ts'

const release = graphql<{ act: MutationAnswer }, { input: object }>(`
  mutation ReleaseFromQueue($input: ReleaseFulfillmentOrderInput!) {
    act: releaseFulfillmentOrder(input: $input) { __typename ... on FulfillmentOrder { id number } ... on Refusal { code message } }
  }
`)

const start = graphql<{ act: MutationAnswer }, { input: object }>(`
  mutation StartFromQueue($input: StartPickingInput!) {
    act: startPicking(input: $input) { __typename ... on FulfillmentOrder { id number } ... on Refusal { code message } }
  }
`)

/** What became of each selected row. */
export type BulkOutcome = { done: readonly string[]; refused: readonly { id: string; message: string }[] }

const outcomeOf = (id: string, answer: ActAnswer) =>
  answer.kind === 'refused' ? { id, message: answer.message } : { id, message: null }

async function inTurn(
  tenant: string,
  ids: readonly string[],
  key: string,
  document: typeof release,
): Promise<BulkOutcome> {
  const actor = await requireActor(tenant)
  const outcomes = []
  // In turn: each is a change of its own with its own refusal, and one person needs no more than one connection.
  for (const id of ids.slice(0, 100)) {
    const answer = await runAct(actor, document, { fulfillmentOrderId: id }, { mode: 'act', key: `${key}:${id}` })
    outcomes.push(outcomeOf(id, answer))
  }
  return {
    done: outcomes.flatMap(({ id, message }) => (message === null ? id : [])),
    refused: outcomes.flatMap(({ id, message }) => (message === null ? [] : { id, message })),
  }
}

/** Releases scheduled work before its day. */
export async function releaseAction(tenant: string, ids: readonly string[], key: string): Promise<BulkOutcome> {
  return inTurn(tenant, ids, key, release)
}

/** Takes tasks to pick: they are this person's from now on. */
export async function startAction(tenant: string, ids: readonly string[], key: string): Promise<BulkOutcome> {
  return inTurn(tenant, ids, key, start)
}
