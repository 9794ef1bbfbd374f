'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { typedCount } from '#modules/inventory/scan-lines.rules'
import { type Sent, useActQueue } from '../fulfillment/use-act-queue.tsx'
import { WaitingStrip } from '../fulfillment/waiting-strip.tsx'
import { newKey } from '../ui/new-key.tsx'
import { ScanField, type ScanResult } from '../ui/scan-field.tsx'
import { playScanSound } from '../ui/scan-sound.tsx'
import type { FindMeaning } from './use-scanned-lines.tsx'

/** What lies in a bin, as found; a later finding for the same item and bin replaces it. */
export type Finding = { key: string; binId: string; binCode: string; variantId: string; sku: string; counted: number }

export type CountStationProps = {
  storageKey: string
  find: FindMeaning
  send: (finding: Finding) => Promise<Sent>
  /** Findings so far, by "variant bin": a further scan counts on from there. */
  counted: Readonly<Record<string, number>>
}

type Current = { variantId: string; sku: string; title: string; counted: number }

/** Counting by scanner: a bin, then each item in it; a typed number says how many there are. Findings are sent as they are made. */
export function CountStation({ storageKey, find, send, counted }: CountStationProps) {
  const [bin, setBin] = useState<{ id: string; code: string } | null>(null)
  const [current, setCurrent] = useState<Current | null>(null)
  const [mine, setMine] = useState<Readonly<Record<string, number>>>({})
  const [result, setResult] = useState<ScanResult | undefined>()
  const router = useRouter()
  const tell = (next: ScanResult) => {
    playScanSound(next.tone)
    setResult(next)
  }
  const { pending, lost, enqueue } = useActQueue<Finding>({
    storageKey,
    send,
    onAnswered: (finding, sent) => {
      if (sent.kind === 'refused')
        tell({ tone: 'problem', message: `${finding.sku} was not recorded`, detail: sent.message })
    },
    onDrained: () => router.refresh(),
  })
  const note = (item: Omit<Current, 'counted'>, quantity: number) => {
    if (!bin) return tell({ tone: 'problem', message: 'Scan the bin first', detail: 'Then every item in it.' })
    setCurrent({ ...item, counted: quantity })
    setMine((before) => ({ ...before, [`${item.variantId} ${bin.id}`]: quantity }))
    enqueue({
      key: newKey(),
      binId: bin.id,
      binCode: bin.code,
      variantId: item.variantId,
      sku: item.sku,
      counted: quantity,
    })
    tell({
      tone: 'ok',
      message: `${quantity} × ${item.sku} in ${bin.code}`,
      detail: 'Scan on, or type how many there are.',
    })
  }
  const scan = async (code: string) => {
    const meaning = await find(code).catch(() => null)
    const typed = typedCount(code)
    if (meaning?.item) {
      const { units, ...item } = meaning.item
      const place = `${item.variantId} ${bin?.id ?? ''}`
      return note(item, (mine[place] ?? counted[place] ?? 0) + units)
    }
    if (typed !== null && current && !meaning?.bin) return note(current, typed)
    if (!meaning)
      return tell({
        tone: 'problem',
        message: `${code} could not be looked up`,
        detail: 'No connection. Scan it again when it is back.',
      })
    if (meaning.bin) {
      setBin(meaning.bin)
      setCurrent(null)
      return tell({ tone: 'ok', message: `Bin ${meaning.bin.code}`, detail: 'Scan every item in it.' })
    }
    tell({ tone: 'problem', message: `You scanned ${code}`, detail: 'Expected a bin of this location, or an item.' })
  }
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
