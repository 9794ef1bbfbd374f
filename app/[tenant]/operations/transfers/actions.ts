'use server'

import type { TransferRequest } from '#components/inventory/transfer-form'
import { graphql } from '#graphql/documents'
import { type HeldInBin, takeFromBins } from '#modules/inventory/take-from-bins.rules'
import { requireActor } from '../../../actor.ts'
import { runAct } from '../act.ts'
import type { ActAnswer, ActMode, MutationAnswer, Names } from '../act-answer.ts'

type Document = [{ act: MutationAnswer }, { input: object }]

const request = graphql<Document[0], Document[1]>(`
  mutation RequestTransfer($input: RequestTransferInput!) {
    act: requestTransfer(input: $input) {
      __typename
      ... on TransferOrder { id number }
      ... on Rehearsal { changes { object field before after } }
      ... on Refusal { code message }
      ... on InvalidInput { issues { path message } }
    }
  }
`)
const ship = graphql<Document[0], Document[1]>(`
  mutation ShipTransfer($input: ShipTransferInput!) {
    act: shipTransfer(input: $input) {
      __typename
      ... on TransferOrder { id number }
      ... on Rehearsal { changes { object field before after } }
      ... on Refusal { code message }
      ... on InvalidInput { issues { path message } }
    }
  }
`)
const receive = graphql<Document[0], Document[1]>(`
  mutation ReceiveTransfer($input: ReceiveTransferInput!) {
    act: receiveTransfer(input: $input) {
      __typename
      ... on TransferOrder { id number }
      ... on Rehearsal { changes { object field before after } }
      ... on Refusal { code message }
      ... on InvalidInput { issues { path message } }
    }
  }
`)
const cancel = graphql<Document[0], Document[1]>(`
  mutation CancelTransfer($input: CancelTransferInput!) {
    act: cancelTransfer(input: $input) {
      __typename
      ... on TransferOrder { id number }
      ... on Rehearsal { changes { object field before after } }
      ... on Refusal { code message }
      ... on InvalidInput { issues { path message } }
    }
  }
`)

/** Which transfer, as the page showed it. */
export type Which = {
  id: string
  version: number
  names: Names
  lines: readonly { variantId: string; open: number }[]
  bins: readonly HeldInBin[]
}

/** Units per item that the fields tell; empty ones are left out. */
const unitsOf = (form: FormData, { lines }: Which): { variantId: string; quantity: number }[] =>
  lines
    .map(({ variantId }) => ({ variantId, quantity: Number(form.get(`units-${variantId}`) ?? 0) }))
    .filter(({ quantity }) => quantity !== 0)

/** Asks for stock to go from one location to another. */
export async function requestTransferAction(tenant: string, asked: TransferRequest, mode: ActMode): Promise<ActAnswer> {
  const actor = await requireActor(tenant)
  const { fromLocationId, toLocationId, note, lines } = asked
  const input = {
    fromLocationId,
    toLocationId,
    note: note.trim() || null,
    lines: lines.map(({ variantId, quantity }) => ({ variantId, quantity })),
  }
  return runAct(actor, request, input, mode, Object.fromEntries(lines.map(({ variantId, sku }) => [variantId, sku])))
}

/** Says what left. */
export async function shipTransferAction(
  tenant: string,
  which: Which,
  mode: ActMode,
  form: FormData,
): Promise<ActAnswer> {
  const actor = await requireActor(tenant)
  const input = {
    transferId: which.id,
    expectedVersion: which.version,
    lines: takeFromBins(unitsOf(form, which), which.bins),
  }
  return runAct(actor, ship, input, mode, which.names)
}

/** Says what arrived; what is missing when nothing more will come needs a reason. */
export async function receiveTransferAction(
  tenant: string,
  which: Which,
  mode: ActMode,
  form: FormData,
): Promise<ActAnswer> {
  const actor = await requireActor(tenant)
  const lines = unitsOf(form, which)
  const isComplete = form.get('complete') === 'on'
  const reasonCode = String(form.get('reason') ?? '')
  const arrived = (variantId: string) => lines.find((line) => line.variantId === variantId)?.quantity ?? 0
  const differing = which.lines.filter(({ variantId, open }) => arrived(variantId) !== open)
  const input = {
    transferId: which.id,
    expectedVersion: which.version,
    lines,
    isComplete,
    differences: isComplete && reasonCode ? differing.map(({ variantId }) => ({ variantId, reasonCode })) : [],
  }
  return runAct(actor, receive, input, mode, which.names)
}

/** Ends a transfer that nothing has left for. */
export async function cancelTransferAction(
  tenant: string,
  which: Which,
  mode: ActMode,
  form: FormData,
): Promise<ActAnswer> {
  const actor = await requireActor(tenant)
  const note = String(form.get('note') ?? '').trim() || null
  return runAct(actor, cancel, { transferId: which.id, expectedVersion: which.version, note }, mode, which.names)
}
