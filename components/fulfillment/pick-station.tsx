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
  type Stop,
} from '#modules/fulfillment/pick-station.rules'
import { PickTask } from '../patterns/pick-task.tsx'
import { newKey } from '../ui/new-key.tsx'
import type { ScanResult } from '../ui/scan-field.tsx'
import { playScanSound } from '../ui/scan-sound.tsx'
import * as answers from './pick-answers.tsx'
import { PickedAll } from './picked-all.tsx'
import { type Reason, type Short, ShortDialog } from './short-dialog.tsx'
import { type Sent, useActQueue } from './use-act-queue.tsx'
import { WaitingStrip } from './waiting-strip.tsx'

export type PickStationProps = {
  /** Name of the place on this device where scans wait. */
  storageKey: string
  task: PickState
  cutOffAt: string | null
  reasons: Readonly<Record<Short['outcome'], readonly Reason[]>>
  send: (act: PickAct) => Promise<Sent>
  /** The task as the server knows it; null when it cannot be asked now. */
  reload: () => Promise<PickState | null>
  packHref: string
  nextHref: string | null
}

/** The pick screen: decides each scan at once, sends them behind, and takes the server's word when it differs. */
export function PickStation(props: PickStationProps) {
  const station = usePickStation(props)
  const { state, stop, result, pending, lost } = station
  const [asking, setAsking] = useState<Short['outcome'] | null>(null)
  const strip = <WaitingStrip waiting={pending.length} lost={lost} />
  if (!stop) {
    const { packHref, nextHref } = props
    return (
      <>
        {strip}
        <PickedAll
          lines={state.lines}
          waiting={pending.length}
          packHref={packHref}
          nextHref={nextHref}
          onUndo={station.undo}
        />
      </>
    )
  }
  return (
    <>
      {strip}
      <PickTask
        position={positionOf(state, stop)}
        cutOff={props.cutOffAt ?? undefined}
        bin={stop.bin?.code ?? 'no bin'}
        binDetail={
          stop.bin ? binWords(stop.bin.purpose) : 'The books know of none here. Look, or say that it is missing.'
        }
        product={stop.line.title}
        sku={stop.line.sku}
        quantityLeft={leftToPick(stop.line)}
        quantityTotal={stop.line.quantity - stop.line.cancelled}
        scanLabel={stop.bin ? `Scan bin ${stop.bin.code} or the item` : 'Scan the item'}
        onScan={station.scan}
        result={result}
        onMissing={() => setAsking('SHORT')}
        onDamaged={() => setAsking('DAMAGED')}
        onUndo={station.undo}
      />
      {asking ? (
        <ShortDialog
          outcome={asking}
          stop={stop}
          reasons={props.reasons[asking]}
          onClose={() => setAsking(null)}
          onShort={(short) => {
            setAsking(null)
            station.short(stop, short)
          }}
          onOtherBin={(code) => {
            setAsking(null)
            station.goTo(code)
          }}
        />
      ) : null}
    </>
  )
}

function positionOf(state: PickState, stop: Stop): string {
  const wanted = state.lines.filter((line) => line.quantity > line.cancelled)
  const done = wanted.filter((line) => leftToPick(line) === 0).length
  return `Item ${Math.min(done + 1, wanted.length)} of ${wanted.length}${stop.line.short > 0 ? ` · ${stop.line.short} short` : ''}`
}

const binWords = (purpose: string): string => (purpose === 'BULK' ? 'Go to bulk bin' : 'Go to bin')

/** The picker's state: the task as answered, the acts on their way, and what the last scan meant. */
function usePickStation({ task, storageKey, send, reload }: PickStationProps) {
  const [answered, setAnswered] = useState(task)
  const [result, setResult] = useState<ScanResult | undefined>()
  const [bin, setBin] = useState<string | null>(null)
  const [scanned, setScanned] = useState<{ lineId: string; code: string } | null>(null)
  const { pending, lost, enqueue } = useActQueue<PickAct>({
    storageKey,
    send,
    onAnswered: (act, sent) => {
      if (sent.kind === 'done') return setAnswered((before) => afterPickAct(before, act))
      if (sent.kind !== 'refused') return
      playScanSound('problem')
      setResult(answers.refused(sent.message))
    },
    onDrained: async () => {
      const fresh = await reload()
      if (fresh) setAnswered(fresh)
    },
  })
  const state = pending.reduce(afterPickAct, answered)
  const stop = nextStop(state, bin)
  const tell = (next: ScanResult) => {
    playScanSound(next.tone)
    setResult(next)
  }
  const take = (line: Stop['line'], code: string, times: number, units: number) => {
    const from = nextStop({ ...state, lines: [line] }, bin)?.bin?.code ?? ''
    enqueue({ key: newKey(), kind: 'PICK', lineId: line.lineId, code, times, units, bin: from })
    const left = leftToPick(line) - units
    setScanned(left > 0 ? { lineId: line.lineId, code } : null)
    tell(answers.rightScan(line.sku, units, left))
  }
  const scan = (code: string) => {
    if (!stop) return
    const read = readStationScan(state, code, new Date().getFullYear(), scanned !== null)
    if (read.kind === 'ITEM') return take(read.line, code, 1, read.units)
    if (read.kind === 'BIN') {
      setBin(read.bin)
      return tell(answers.atBin(read.bin))
    }
    const line = state.lines.find(({ lineId }) => lineId === scanned?.lineId)
    if (read.kind === 'COUNT' && scanned && line) {
      const again = readStationScan(state, scanned.code, new Date().getFullYear(), false)
      const each = again.kind === 'ITEM' ? again.units : 1
      const units = each * read.times
      if (units <= leftToPick(line)) return take(line, scanned.code, read.times, units)
      return tell(answers.refused(`${units} of ${line.sku} is too many: only ${leftToPick(line)} more are needed.`))
    }
    tell(answers.wrongScan(read, code, stop) ?? answers.refused('Scan again.'))
  }
  const last = lastPick(state)
  const undo = () => {
    if (!last) return
    enqueue({ key: newKey(), kind: 'UNDO' })
    const sku = state.lines.find(({ lineId }) => lineId === last.lineId)?.sku ?? 'the item'
    tell(answers.tookBack(sku, last.quantity, last.bin))
  }
  const short = ({ line, bin: at }: Stop, { quantity, outcome, reasonCode }: Short) => {
    enqueue({ key: newKey(), kind: 'SHORT', lineId: line.lineId, quantity, outcome, reasonCode, bin: at?.code ?? '' })
    tell(answers.noted(line.sku, quantity))
  }
  const goTo = (code: string) => {
    setBin(code)
    setResult({ tone: 'ok', message: `Go to ${code}` })
  }
  return { state, stop, result, pending, lost, scan, undo: last ? undo : undefined, short, goTo }
}
