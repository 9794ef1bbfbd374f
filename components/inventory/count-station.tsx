'use client'

import { WaitingStrip } from '../fulfillment/waiting-strip.tsx'
import { ScanField } from '../ui/scan-field.tsx'
import { type CountStationProps, useCounting } from './use-counting.tsx'

/** Counting by scanner: a bin, then each item in it; a typed number says how many there are. Findings are sent as they are made. */
export function CountStation({ storageKey, find, send, counted }: CountStationProps) {
  const { bin, current, result, pending, lost, scan } = useCounting({ storageKey, find, send, counted })
  return (
    <div className="flex flex-col gap-4">
      <WaitingStrip waiting={pending.length} lost={lost} />
      <div className="flex items-end justify-between gap-4">
        <div>
          <p className="text-reading text-muted">{bin ? 'Counting bin' : 'No bin yet'}</p>
          <p className="font-mono text-[clamp(2rem,12vw,3rem)] leading-none font-bold">{bin?.code ?? '–'}</p>
        </div>
        {current ? (
          <p className="text-right">
            <span className="block text-[40px] leading-none font-bold tabular-nums">{current.counted}</span>
            <span className="font-mono text-control text-muted">{current.sku}</span>
          </p>
        ) : null}
      </div>
      <ScanField
        label={bin ? `Scan an item in ${bin.code}, or another bin` : 'Scan the bin to count'}
        onScan={scan}
        result={result}
      />
    </div>
  )
}
