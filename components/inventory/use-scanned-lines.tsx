'use client'

import { useState } from 'react'
import { addScan, lineKey, type ScannedLine, setQuantity, typedCount } from '#modules/inventory/scan-lines.rules'
import type { ScanResult } from '../ui/scan-field.tsx'
import { playScanSound } from '../ui/scan-sound.tsx'

export type Meaning = {
  item: { variantId: string; sku: string; title: string; units: number } | null
  bin: { id: string; code: string } | null
}

/** Asks what a scan means; throws when nobody can be asked. */
export type FindMeaning = (code: string) => Promise<Meaning>

/** Lines that grow by scanning: a bin is where the next items go, an item adds its units, a typed number sets the last item's. */
export function useScannedLines(find: FindMeaning, options: { withBins: boolean }) {
  const [lines, setLines] = useState<readonly ScannedLine[]>([])
  const [bin, setBin] = useState<Meaning['bin']>(null)
  const [last, setLast] = useState<string | null>(null)
  const [result, setResult] = useState<ScanResult | undefined>()
  const tell = (next: ScanResult) => {
    playScanSound(next.tone)
    setResult(next)
  }
  const take = ({ item, bin: found }: Meaning, code: string) => {
    const count = typedCount(code)
    if (item) {
      const line = { ...item, bin: options.withBins ? bin : null, quantity: item.units }
      setLines((before) => addScan(before, line))
      setLast(lineKey(line))
      return tell({
        tone: 'ok',
        message: `${item.units} × ${item.sku}`,
        detail: `${item.title}. Type a number to set how many.`,
      })
    }
    if (found && options.withBins) {
      setBin(found)
      return tell({ tone: 'ok', message: `Bin ${found.code}`, detail: 'What is scanned next goes there.' })
    }
    if (count !== null && last) {
      setLines((before) => setQuantity(before, last, count))
      return tell({ tone: 'ok', message: count === 0 ? 'Line taken away' : `Set to ${count}` })
    }
    tell({
      tone: 'problem',
      message: `You scanned ${code}`,
      detail: `Expected an item${options.withBins ? ' or a bin of this location' : ''}.`,
    })
  }
  const scan = async (code: string) => {
    try {
      take(await find(code), code)
    } catch {
      tell({
        tone: 'problem',
        message: `${code} could not be looked up`,
        detail: 'No connection. Scan it again when it is back.',
      })
    }
  }
  const change = (key: string, quantity: number) => setLines((before) => setQuantity(before, key, quantity))
  return { lines, bin, result, scan, change, clearBin: () => setBin(null), clear: () => setLines([]) }
}
