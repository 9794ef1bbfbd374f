'use client'

import { useState } from 'react'
import { leftToPick } from '#modules/fulfillment/fulfillment.rules'
import type { PickState, Stop } from '#modules/fulfillment/pick-station.rules'
import { PickTask } from '../patterns/pick-task.tsx'
import { PickedAll } from './picked-all.tsx'
import { type Reason, type Short, ShortDialog } from './short-dialog.tsx'
import { type PickWork, usePickStation } from './use-pick-station.tsx'
import { WaitingStrip } from './waiting-strip.tsx'

export type PickStationProps = PickWork & {
  cutOffAt: string | null
  reasons: Readonly<Record<Short['outcome'], readonly Reason[]>>
  packHref: string
  nextHref: string | null
}

/** The pick screen: decides each scan at once, sends them behind, and takes the server's word when it differs. */
export function PickStation(props: PickStationProps) {
  const station = usePickStation(props)
  const { state, stop, pending, lost } = station
  return (
    <>
      <WaitingStrip waiting={pending.length} lost={lost} />
      {stop ? (
        <PickOne {...props} station={station} stop={stop} />
      ) : (
        <PickedAll
          lines={state.lines}
          waiting={pending.length}
          packHref={props.packHref}
          nextHref={props.nextHref}
          onUndo={station.undo}
        />
      )}
    </>
  )
}

type PickOneProps = Pick<PickStationProps, 'cutOffAt' | 'reasons'> & {
  station: ReturnType<typeof usePickStation>
  stop: Stop
}

function PickOne({ station, stop, cutOffAt, reasons }: PickOneProps) {
  const [asking, setAsking] = useState<Short['outcome'] | null>(null)
  const { line, bin } = stop
  return (
    <>
      <PickTask
        position={positionOf(station.state, stop)}
        cutOff={cutOffAt ?? undefined}
        bin={bin?.code ?? 'no bin'}
        binDetail={bin ? binWords(bin.purpose) : 'The books know of none here. Look, or say that it is missing.'}
        product={line.title}
        sku={line.sku}
        quantityLeft={leftToPick(line)}
        quantityTotal={line.quantity - line.cancelled}
        scanLabel={bin ? `Scan bin ${bin.code} or the item` : 'Scan the item'}
        onScan={station.scan}
        result={station.result}
        onMissing={() => setAsking('SHORT')}
        onDamaged={() => setAsking('DAMAGED')}
        onUndo={station.undo}
      />
      {asking ? (
        <ShortDialog
          outcome={asking}
          stop={stop}
          reasons={reasons[asking]}
          onClose={() => setAsking(null)}
          onShort={(short) => station.short(stop, short)}
          onOtherBin={station.goTo}
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
