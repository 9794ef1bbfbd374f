'use server'

import type { QuantityValue } from '#components/orders/act-fields'
import type { ActOutcome } from '#components/orders/act-types'
import { graphql } from '#graphql/documents'
import { execute } from '#graphql/execute'
import { requireActor } from '../../../actor.ts'
import { type ActAnswer, refused, runAct } from '../run-act.ts'
import type { Target } from './actions.ts'

type Variables = { input: Record<string, unknown> }

const proposeDocument = graphql<ActAnswer, Variables>(`
  mutation ProposeOrderChange($input: ProposeOrderChangeInput!) {
    result: proposeOrderChange(input: $input) {
      __typename
      ... on OrderChange { id status }
      ... on Rehearsal { changes { object field before after } events { type data } approval { requiredRole reason } }
      ... on InvalidInput { issues { path message } }
      ... on Refusal { code message }
    }
  }
`)

const applyDocument = graphql<ActAnswer, Variables>(`
  mutation ApplyOrderChange($input: ApplyOrderChangeInput!) {
    result: applyOrderChange(input: $input) {
      __typename
      ... on InvalidInput { issues { path message } }
      ... on Refusal { code message }
    }
  }
`)

/** Proposes other quantities and applies them; the rehearsal shows the proposal. Lines left as they are stay out of it. */
export async function changeQuantities(
  target: Target,
  lines: readonly QuantityValue[],
  form: FormData,
  dryRun: boolean,
): Promise<ActOutcome> {
  const wanted = lines.flatMap((line) => {
    const quantity = Number(form.get(`quantity:${line.id}`) ?? line.live)
    return quantity === line.live ? [] : [{ line, quantity }]
  })
  if (wanted.length === 0)
    return {
      kind: 'refused',
      code: 'NOTHING',
      what: 'Nothing is different yet',
      why: 'Write how many of each line the customer wants now.',
    }
  const actor = await requireActor(target.tenant)
  const input = {
    orderId: target.orderId,
    expectedVersion: target.version,
    kind: 'QUANTITIES',
    reason: 'The customer asked for it.',
    lines: wanted.map(({ line, quantity }) => ({ orderLineId: line.id, quantity })),
  }
  const done = `The quantities of order ${target.number} are changed`
  if (dryRun) {
    const more = wanted.map(({ line, quantity }) => ({
      object: line.title,
      changes: [{ field: 'Wanted', before: String(line.live), after: String(quantity) }],
    }))
    return runAct(actor, { document: proposeDocument, input, dryRun, done, more })
  }
  const { result } = await execute(actor, proposeDocument, {
    input: { ...input, idempotencyKey: `propose:${target.key}` },
  })
  if (!result.id) return refused(result.code ?? 'INTERNAL', result.message ?? 'It was not changed.', result.issues)
  const apply = { orderChangeId: result.id, idempotencyKey: `apply:${target.key}` }
  return runAct(actor, { document: applyDocument, input: apply, dryRun: false, done })
}
