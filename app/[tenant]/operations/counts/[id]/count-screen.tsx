'use client'

import type { Sent } from '#components/fulfillment/use-act-queue'
import { CountStation, type Finding } from '#components/inventory/count-station'
import { graphql } from '#graphql/documents'
import { type MutationAnswer, readAct } from '../../act-answer.ts'
import { meaningOf } from '../../scan-lookup.ts'
import { askApi, NotAnswered, NotDelivered } from '../../station-api.ts'

const record = graphql<{ act: MutationAnswer }, { input: object }>(`
  mutation CountStock($input: CountStockInput!) {
    act: countStock(input: $input) { __typename ... on StockCount { id } ... on Refusal { code message } }
  }
`)

type CountScreenProps = { tenant: string; id: string; locationId: string; counted: Readonly<Record<string, number>> }

/** The counting screen, tied to the API. */
export function CountScreen({ tenant, id, locationId, counted }: CountScreenProps) {
  return (
    <CountStation
      storageKey={`plumbline:findings:${tenant}:${id}`}
      counted={counted}
      find={(code) => meaningOf(tenant, locationId, code)}
      send={(finding) => deliver(tenant, id, finding)}
    />
  )
}

async function deliver(tenant: string, countId: string, { key, binId, variantId, counted }: Finding): Promise<Sent> {
  try {
    const input = { countId, idempotencyKey: key, lines: [{ binId, variantId, counted }] }
    const { act } = await askApi(tenant, record, { input })
    const read = readAct(act)
    return read.kind === 'refused' ? { kind: 'refused', message: read.message } : { kind: 'done' }
  } catch (error) {
    if (error instanceof NotDelivered) return { kind: 'lost', why: error.why }
    if (error instanceof NotAnswered) return { kind: 'refused', message: error.message }
    throw error
  }
}
