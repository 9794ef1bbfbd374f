'use client'

import { PickStation, type PickStationProps } from '#components/fulfillment/pick-station'
import type { Sent } from '#components/fulfillment/use-act-queue'
import type { PickAct, PickState } from '#modules/fulfillment/pick-station.rules'
import { readAct } from '../../act-answer.ts'
import { askApi, NotAnswered, NotDelivered } from '../../station-api.ts'
import { pickTaskQuery, recordPickAct, recordShortAct, undoPickAct } from './pick-documents.ts'

type PickScreenProps = Omit<PickStationProps, 'send' | 'reload' | 'storageKey'> & { tenant: string; id: string }

/** The pick screen, tied to the API. */
export function PickScreen({ tenant, id, ...station }: PickScreenProps) {
  const send = (act: PickAct) => deliver(tenant, id, act)
  const reload = async (): Promise<PickState | null> => {
    const answer = await askApi(tenant, pickTaskQuery, { id }).catch(() => null)
    return answer?.stationTask ?? null
  }
  return <PickStation {...station} storageKey={`plumbline:scans:${tenant}:${id}`} send={send} reload={reload} />
}

async function deliver(tenant: string, id: string, act: PickAct): Promise<Sent> {
  try {
    const { act: answer } = await askApi(tenant, ...mutationOf(id, act))
    const read = readAct(answer)
    return read.kind === 'refused' ? { kind: 'refused', message: read.message } : { kind: 'done' }
  } catch (error) {
    if (error instanceof NotDelivered) return { kind: 'lost', why: error.why }
    if (error instanceof NotAnswered) return { kind: 'refused', message: error.message }
    throw error
  }
}

function mutationOf(id: string, act: PickAct): [typeof recordPickAct, { input: object }] {
  const common = { fulfillmentOrderId: id, idempotencyKey: act.key }
  if (act.kind === 'UNDO') return [undoPickAct, { input: common }]
  const bin = act.bin || null
  if (act.kind === 'PICK') return [recordPickAct, { input: { ...common, code: act.code, times: act.times, bin } }]
  const { lineId, quantity, outcome, reasonCode } = act
  return [recordShortAct, { input: { ...common, lineId, quantity, outcome, reasonCode, bin } }]
}
