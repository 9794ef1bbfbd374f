'use server'

import { graphql } from '#graphql/documents'
import { requireActor } from '../../../actor.ts'
import { runAct } from '../act.ts'
import type { ActAnswer, ActMode, MutationAnswer, Names } from '../act-answer.ts'

const start = graphql<{ act: MutationAnswer }, { input: object }>(`
  mutation StartCount($input: StartCountInput!) {
    act: startCount(input: $input) {
      __typename
      ... on StockCount { id number }
      ... on Rehearsal { changes { object field before after } }
      ... on Refusal { code message }
      ... on InvalidInput { issues { path message } }
    }
  }
`)

const close = graphql<{ act: MutationAnswer }, { input: object }>(`
  mutation CloseCount($input: CloseCountInput!) {
    act: closeCount(input: $input) {
      __typename
      ... on StockCount { id number }
      ... on Rehearsal { changes { object field before after } }
      ... on Refusal { code message }
      ... on InvalidInput { issues { path message } }
    }
  }
`)

/** Begins a count at a location. */
export async function startCountAction(tenant: string, mode: ActMode, form: FormData): Promise<ActAnswer> {
  const actor = await requireActor(tenant)
  const note = String(form.get('note') ?? '').trim() || null
  return runAct(actor, start, { locationId: String(form.get('location')), note }, mode)
}

/** Ends a count: the books take on what was found. */
export async function closeCountAction(
  tenant: string,
  count: { id: string; version: number; names: Names },
  mode: ActMode,
  form: FormData,
): Promise<ActAnswer> {
  const actor = await requireActor(tenant)
  const reasonCode = String(form.get('reason') ?? '') || null
  return runAct(actor, close, { countId: count.id, expectedVersion: count.version, reasonCode }, mode, count.names)
}
