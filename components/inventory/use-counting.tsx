'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { typedCount } from '#modules/inventory/scan-lines.rules'
import { type Sent, useActQueue } from '../fulfillment/use-act-queue.tsx'
import { newKey } from '../ui/new-key.tsx'
import type { ScanResult } from '../ui/scan-field.tsx'
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

/** The counter's work: where they stand, what they found last, and the findings on their way. */
export function useCounting({ storageKey, find, send, counted }: CountStationProps) {
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
  return { bin, current, result, pending, lost, scan }
}
