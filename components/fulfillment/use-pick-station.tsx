'use client'

import { useState } from 'react'
import { leftToPick } from '#modules/fulfillment/fulfillment.rules'
import {
  afterPickAct,
  lastPick,
  nextStop,
  type PickAct,
  type PickState,
  readStationScan,
  type StationScan,
  type Stop,
} from '#modules/fulfillment/pick-station.rules'
import { newKey } from '../ui/new-key.tsx'
import type { ScanResult } from '../ui/scan-field.tsx'
import { playScanSound } from '../ui/scan-sound.tsx'
import * as answers from './pick-answers.tsx'
import type { Short } from './short-dialog.tsx'
import { type Sent, useActQueue } from './use-act-queue.tsx'

export type PickWork = {
  /** Name of the place on this device where scans wait. */
  storageKey: string
  task: PickState
  send: (act: PickAct) => Promise<Sent>
  /** The task as the server knows it; null when it cannot be asked now. */
  reload: () => Promise<PickState | null>
}

type Scanned = { lineId: string; code: string }

/** The answer to the last scan: shown, read out and heard. */
function useAnswer() {
  const [result, setResult] = useState<ScanResult | undefined>()
  const tell = (next: ScanResult) => {
    playScanSound(next.tone)
    setResult(next)
  }
  return { result, tell, show: setResult }
}

/** The task as the server last told it, with the acts that are still on their way to it. */
function usePickTask({ task, storageKey, send, reload }: PickWork, onRefused: (message: string) => void) {
  const [answered, setAnswered] = useState(task)
  const { pending, lost, enqueue } = useActQueue<PickAct>({
    storageKey,
    send,
    onAnswered: (act, sent) => {
      if (sent.kind === 'done') setAnswered((before) => afterPickAct(before, act))
      else if (sent.kind === 'refused') onRefused(sent.message)
    },
    onDrained: async () => {
      const fresh = await reload()
      if (fresh) setAnswered(fresh)
    },
  })
  return { state: pending.reduce(afterPickAct, answered), pending, lost, enqueue }
}

/** How many units a typed number means: so many more of what was scanned last. */
function countedUnits(state: PickState, scanned: Scanned, times: number): number {
  const again = readStationScan(state, scanned.code, new Date().getFullYear(), false)
  return (again.kind === 'ITEM' ? again.units : 1) * times
}

/** The picker's work: each scan decided at once and sent behind; the server's word counts when it differs. */
export function usePickStation(work: PickWork) {
  const { result, tell, show } = useAnswer()
  const [bin, setBin] = useState<string | null>(null)
  const [scanned, setScanned] = useState<Scanned | null>(null)
  const { state, pending, lost, enqueue } = usePickTask(work, (message) => tell(answers.refused(message)))
  const stop = nextStop(state, bin)
  const take = (line: Stop['line'], code: string, times: number, units: number) => {
    const from = nextStop({ ...state, lines: [line] }, bin)?.bin?.code ?? ''
    enqueue({ key: newKey(), kind: 'PICK', lineId: line.lineId, code, times, units, bin: from })
    const left = leftToPick(line) - units
    setScanned(left > 0 ? { lineId: line.lineId, code } : null)
    tell(answers.rightScan(line.sku, units, left))
  }
  const takeMore = (times: number) => {
    const line = state.lines.find(({ lineId }) => lineId === scanned?.lineId)
    if (!line || !scanned) return tell(answers.refused('Scan the item first.'))
    const units = countedUnits(state, scanned, times)
    if (units <= leftToPick(line)) return take(line, scanned.code, times, units)
    tell(answers.tooMany(line.sku, units, leftToPick(line)))
  }
  const answer = (read: StationScan, code: string, at: Stop) => {
    if (read.kind === 'ITEM') return take(read.line, code, 1, read.units)
    if (read.kind === 'COUNT') return takeMore(read.times)
    if (read.kind !== 'BIN') return tell(answers.wrongScan(read, code, at))
    setBin(read.bin)
    tell(answers.atBin(read.bin))
  }
  const last = lastPick(state)
  const undo = () => {
    if (!last) return
    enqueue({ key: newKey(), kind: 'UNDO' })
    const sku = state.lines.find(({ lineId }) => lineId === last.lineId)?.sku ?? 'the item'
    tell(answers.tookBack(sku, last.quantity, last.bin))
  }
  return {
    ...{ state, stop, result, pending, lost },
    scan: (code: string) =>
      stop ? answer(readStationScan(state, code, new Date().getFullYear(), scanned !== null), code, stop) : undefined,
    undo: last ? undo : undefined,
    short: ({ line, bin: at }: Stop, { quantity, outcome, reasonCode }: Short) => {
      enqueue({ key: newKey(), kind: 'SHORT', lineId: line.lineId, quantity, outcome, reasonCode, bin: at?.code ?? '' })
      tell(answers.noted(line.sku, quantity))
    },
    goTo: (code: string) => {
      setBin(code)
      show({ tone: 'ok', message: `Go to ${code}` })
    },
  }
}
