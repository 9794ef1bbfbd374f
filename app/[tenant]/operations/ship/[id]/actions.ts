'use server'

import { graphql } from '#graphql/documents'
import { requireActor } from '../../../../actor.ts'
import { runAct } from '../../act.ts'
import type { ActAnswer, ActMode, MutationAnswer } from '../../act-answer.ts'

const ship = graphql<{ act: MutationAnswer }, { input: object }>(`
  mutation Ship($input: ShipFulfillmentOrderInput!) {
    act: shipFulfillmentOrder(input: $input) {
      __typename
      ... on Shipment { id number }
      ... on Rehearsal { changes { object field before after } }
      ... on Refusal { code message }
      ... on InvalidInput { issues { path message } }
    }
  }
`)

const handOver = graphql<{ act: MutationAnswer }, { input: object }>(`
  mutation HandOver($input: HandOverShipmentInput!) {
    act: handOverShipment(input: $input) {
      __typename
      ... on Shipment { id number }
      ... on Rehearsal { changes { object field before after } }
      ... on Refusal { code message }
    }
  }
`)

const voidIt = graphql<{ act: MutationAnswer }, { input: object }>(`
  mutation VoidShipment($input: VoidShipmentInput!) {
    act: voidShipment(input: $input) {
      __typename
      ... on Shipment { id number }
      ... on Rehearsal { changes { object field before after } }
      ... on Refusal { code message }
      ... on InvalidInput { issues { path message } }
    }
  }
`)

export type Label = { carrierServiceId: string | null; trackingNumber: string | null; handOver: boolean }

/** Makes the label, and hands the parcels over at once unless only the label is wanted. Rehearsed, it checks the number. */
export async function shipAction(tenant: string, id: string, label: Label, mode: ActMode): Promise<ActAnswer> {
  const actor = await requireActor(tenant)
  return runAct(actor, ship, { fulfillmentOrderId: id, ...label }, mode)
}

type Which = { shipmentId: string; version: number }

/** Says that the carrier took a labelled shipment. */
export async function handOverAction(tenant: string, which: Which, mode: ActMode): Promise<ActAnswer> {
  const actor = await requireActor(tenant)
  return runAct(actor, handOver, { shipmentId: which.shipmentId, expectedVersion: which.version }, mode)
}

/** Takes a label back that was made by mistake. */
export async function voidAction(tenant: string, which: Which, mode: ActMode, form: FormData): Promise<ActAnswer> {
  const actor = await requireActor(tenant)
  const reason = String(form.get('reason') ?? '')
  return runAct(actor, voidIt, { shipmentId: which.shipmentId, expectedVersion: which.version, reason }, mode)
}
