import { graphql } from '#graphql/documents'
import type { StationLine, StationPick } from '#modules/fulfillment/pick-station.rules'
import type { MutationAnswer } from '../../act-answer.ts'

export type PickTaskAnswer = {
  number: string
  orderNumber: string
  status: string
  locationId: string
  locationName: string
  cutOffAt: string | null
  serviceName: string | null
  note: string | null
  openHolds: number
  lines: StationLine[]
  picks: StationPick[]
}

/** What the pick screen knows of its task. */
export const pickTaskQuery = graphql<{ stationTask: PickTaskAnswer | null }, { id: string }>(`
  query PickTask($id: ID!) {
    stationTask(fulfillmentOrderId: $id) {
      number orderNumber status locationId locationName cutOffAt serviceName note openHolds
      lines {
        lineId sku title quantity picked packed shipped short cancelled
        barcodes { value factor }
        bins { code purpose walkSequence quantity }
      }
      picks { lineId outcome quantity bin isUndone }
    }
  }
`)

type Act = [{ act: MutationAnswer }, { input: object }]

export const startPickingAct = graphql<Act[0], Act[1]>(`
  mutation StartPicking($input: StartPickingInput!) {
    act: startPicking(input: $input) { __typename ... on FulfillmentOrder { id number } ... on Refusal { code message } }
  }
`)

export const recordPickAct = graphql<Act[0], Act[1]>(`
  mutation RecordPick($input: RecordPickInput!) {
    act: recordPick(input: $input) { __typename ... on FulfillmentOrder { id } ... on Refusal { code message } }
  }
`)

export const recordShortAct = graphql<Act[0], Act[1]>(`
  mutation RecordShort($input: RecordShortInput!) {
    act: recordShort(input: $input) { __typename ... on FulfillmentOrder { id } ... on Refusal { code message } }
  }
`)

export const undoPickAct = graphql<Act[0], Act[1]>(`
  mutation UndoPick($input: UndoPickInput!) {
    act: undoPick(input: $input) { __typename ... on FulfillmentOrder { id } ... on Refusal { code message } }
  }
`)
