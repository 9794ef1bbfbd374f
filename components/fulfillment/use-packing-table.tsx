'use client'

import { useState } from 'react'
import { leftToPack } from '#modules/fulfillment/fulfillment.rules'
import {
  emptyParcel,
  onTable,
  type PackLine,
  putAllInto,
  putInto,
  type TableParcel,
} from '#modules/fulfillment/pack-station.rules'
import { itemsOf } from '#modules/fulfillment/pick-station.rules'
import { newKey } from '../ui/new-key.tsx'
import type { ScanResult } from '../ui/scan-field.tsx'
import { playScanSound } from '../ui/scan-sound.tsx'
import type { ProcedureStepView } from './procedure-steps.tsx'

/** The packing table: parcels, which of them takes the scans, the steps that were done. */
export function usePackingTable(lines: readonly PackLine[], procedure: readonly ProcedureStepView[]) {
  const [parcels, setParcels] = useState<readonly TableParcel[]>([emptyParcel('1')])
  const [open, setOpen] = useState('1')
  const [done, setDone] = useState<ReadonlySet<string>>(new Set())
  const [result, setResult] = useState<ScanResult | undefined>()
  const tell = (next: ScanResult) => {
    playScanSound(next.tone)
    setResult(next)
  }
  const scanStep = procedure.find(({ kind }) => kind === 'SCAN')?.key
  const scan = (code: string) => {
    const matches = itemsOf(lines, code, new Date().getFullYear())
    const fits = matches.find(({ line, units }) => onTable(line, parcels) >= units)
    if (!fits) return tell(refuse(code, matches[0]?.line, lines, parcels))
    const next = putInto(parcels, open, fits.line.lineId, fits.units)
    setParcels(next)
    const rest = lines.reduce((sum, line) => sum + onTable(line, next), 0)
    if (rest === 0 && scanStep) setDone((before) => new Set([...before, scanStep]))
    tell({
      tone: 'ok',
      message: `${fits.units} of ${fits.line.sku}`,
      detail: rest === 0 ? 'Everything is in.' : `${rest} to go`,
    })
  }
  const addParcel = () => {
    const key = newKey()
    setParcels((before) => [...before, emptyParcel(key)])
    setOpen(key)
  }
  const removeParcel = (key: string) => {
    const next = parcels.filter((parcel) => parcel.key !== key)
    setParcels(next)
    if (open === key) setOpen(next[0]?.key ?? '1')
  }
  const toggle = (key: string) =>
    setDone((before) => new Set(before.has(key) ? [...before].filter((one) => one !== key) : [...before, key]))
  return {
    parcels,
    open,
    done,
    result,
    scan,
    addParcel,
    removeParcel,
    toggle,
    openParcel: setOpen,
    putAll: () => setParcels((before) => putAllInto(lines, before, open)),
    changeParcel: (changed: TableParcel) =>
      setParcels((before) => before.map((parcel) => (parcel.key === changed.key ? changed : parcel))),
  }
}

function refuse(
  code: string,
  line: PackLine | undefined,
  lines: readonly PackLine[],
  parcels: readonly TableParcel[],
): ScanResult {
  const waiting = lines.filter((one) => onTable(one, parcels) > 0).map(({ sku }) => sku)
  const expected =
    waiting.length > 0 ? `Expected ${waiting.slice(0, 4).join(' or ')}.` : 'Everything is in a parcel already.'
  if (!line) return { tone: 'problem', message: `You scanned ${code}`, detail: expected }
  return { tone: 'problem', message: `No more ${line.sku}`, detail: `All ${leftToPack(line)} are in. ${expected}` }
}
