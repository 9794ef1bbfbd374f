'use server'

import { graphql } from '#graphql/documents'
import { execute } from '#graphql/execute'
import { requireActor } from '../../../../actor.ts'
import { runAct } from '../../act.ts'
import type { ActAnswer, ActMode, MutationAnswer, Names } from '../../act-answer.ts'

type Document = [{ act: MutationAnswer }, { input: object }]

const adjust = graphql<Document[0], Document[1]>(`
  mutation AdjustStock($input: AdjustStockInput!) {
    act: adjustStock(input: $input) {
      __typename
      ... on Rehearsal { changes { object field before after } }
      ... on Refusal { code message }
      ... on InvalidInput { issues { path message } }
    }
  }
`)
const damage = graphql<Document[0], Document[1]>(`
  mutation RecordDamage($input: RecordDamageInput!) {
    act: recordDamage(input: $input) {
      __typename
      ... on Rehearsal { changes { object field before after } }
      ... on Refusal { code message }
      ... on InvalidInput { issues { path message } }
    }
  }
`)
const move = graphql<Document[0], Document[1]>(`
  mutation MoveStock($input: MoveStockInput!) {
    act: moveStock(input: $input) {
      __typename
      ... on Rehearsal { changes { object field before after } }
      ... on Refusal { code message }
      ... on InvalidInput { issues { path message } }
    }
  }
`)
const safety = graphql<Document[0], Document[1]>(`
  mutation SetSafetyStock($input: SetSafetyStockInput!) {
    act: setSafetyStock(input: $input) {
      __typename
      ... on Rehearsal { changes { object field before after } }
      ... on Refusal { code message }
      ... on InvalidInput { issues { path message } }
    }
  }
`)
const binQuery = graphql<{ node: { bin?: { id: string; code: string } | null } | null }, { id: string; code: string }>(`
  query BinByCode($id: ID!, $code: String!) { node(id: $id) { ... on Location { bin(code: $code) { id code } } } }
`)

/** What an action is about, as the page showed it. */
export type Where = {
  variantId: string
  sku: string
  locationId: string
  locationName: string
  binId: string
  binCode: string
  seen: number
}

const namesOf = (where: Where): Names => ({
  [where.variantId]: where.sku,
  [where.locationId]: where.locationName,
  [where.binId]: where.binCode,
})
const text = (form: FormData, name: string): string => String(form.get(name) ?? '').trim()
/** What is no whole number is sent as it is wrong, so that the refusal names the field. */
const whole = (form: FormData, name: string): number => {
  const value = Number(text(form, name))
  return text(form, name) !== '' && Number.isInteger(value) ? value : -1
}

/** Corrects a bin from what the page showed; refused when it holds something else by now. */
export async function adjustAction(
  tenant: string,
  where: Where & { condition: string },
  mode: ActMode,
  form: FormData,
): Promise<ActAnswer> {
  const actor = await requireActor(tenant)
  const { variantId, locationId, binId, seen: expectedQuantity, condition } = where
  const input = {
    variantId,
    locationId,
    binId,
    condition,
    expectedQuantity,
    quantity: whole(form, 'quantity'),
    reasonCode: text(form, 'reason'),
    note: text(form, 'note') || null,
  }
  return runAct(actor, adjust, input, mode, namesOf(where))
}

/** Takes damaged units out of a bin. */
export async function damageAction(tenant: string, where: Where, mode: ActMode, form: FormData): Promise<ActAnswer> {
  const actor = await requireActor(tenant)
  const { variantId, locationId, binId, seen: expectedQuantity } = where
  const input = {
    variantId,
    locationId,
    binId,
    expectedQuantity,
    quantity: whole(form, 'quantity'),
    reasonCode: text(form, 'reason'),
    note: text(form, 'note') || null,
  }
  return runAct(actor, damage, input, mode, namesOf(where))
}

/** Moves units to another bin of the same location, named by its label. */
export async function moveAction(
  tenant: string,
  where: Where & { condition: string },
  mode: ActMode,
  form: FormData,
): Promise<ActAnswer> {
  const actor = await requireActor(tenant)
  const code = text(form, 'bin')
  const { node } = code ? await execute(actor, binQuery, { id: where.locationId, code }) : { node: null }
  const bin = node?.bin
  if (!bin) {
    const message = code
      ? `There is no bin "${code}" at ${where.locationName}.`
      : 'Scan or type the bin that takes them.'
    return { kind: 'refused', code: 'WRONG_BIN', message, issues: [] }
  }
  const { variantId, locationId, binId, condition } = where
  const line = { variantId, fromBinId: binId, toBinId: bin.id, quantity: whole(form, 'quantity'), condition }
  const input = { locationId, note: text(form, 'note') || null, lines: [line] }
  return runAct(actor, move, input, mode, { ...namesOf(where), [bin.id]: bin.code })
}

/** Sets what a location keeps back of an item. */
export async function safetyAction(
  tenant: string,
  where: Omit<Where, 'binId' | 'binCode' | 'seen'>,
  mode: ActMode,
  form: FormData,
): Promise<ActAnswer> {
  const actor = await requireActor(tenant)
  const { variantId, locationId, sku, locationName } = where
  const input = { lines: [{ variantId, locationId, safetyStock: whole(form, 'safetyStock') }] }
  return runAct(actor, safety, input, mode, { [variantId]: sku, [locationId]: locationName })
}
