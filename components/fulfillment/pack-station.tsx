'use client'

import { PackageOpen, PackagePlus } from 'lucide-react'
import { useState } from 'react'
import { leftToPack } from '#modules/fulfillment/fulfillment.rules'
import {
  emptyParcel,
  onTable,
  type PackLine,
  packagesOf,
  putAllInto,
  putInto,
  type TableParcel,
} from '#modules/fulfillment/pack-station.rules'
import { itemsOf } from '#modules/fulfillment/pick-station.rules'
import { Refusal } from '../patterns/refusal.tsx'
import { Button } from '../ui/button.tsx'
import { newKey } from '../ui/new-key.tsx'
import { ScanField, type ScanResult } from '../ui/scan-field.tsx'
import { playScanSound } from '../ui/scan-sound.tsx'
import { ParcelCard } from './parcel-card.tsx'
import { ProcedureSteps, type ProcedureStepView } from './procedure-steps.tsx'
import { TableLines } from './table-lines.tsx'
import { usePackIt } from './use-pack-it.tsx'

export type PackedParcels = {
  packages: ReturnType<typeof packagesOf>
  steps: { stepKey: string; outcome: 'DONE' | 'SKIPPED' }[]
}

export type PackStationProps = {
  lines: readonly PackLine[]
  procedure: readonly ProcedureStepView[]
  /** Packs it; answers why not. On success it leads to the ship screen. */
  onPack: (parcels: PackedParcels, key: string) => Promise<{ kind: string; message?: string }>
  shipHref: string
}

/** The packing table: what was picked is scanned into parcels, the procedure is followed, and everything is packed at once. */
export function PackStation({ lines, procedure, onPack, shipHref }: PackStationProps) {
  const table = usePackingTable(lines, procedure)
  const { parcels, open, done, result } = table
  const pack = usePackIt({ onPack, shipHref })
  const left = lines.reduce((sum, line) => sum + onTable(line, parcels), 0)
  const skipped = (key: string) => !done.has(key)
  const steps = procedure.map(({ key }) => ({
    stepKey: key,
    outcome: skipped(key) ? ('SKIPPED' as const) : ('DONE' as const),
  }))
  return (
    <div className="grid items-start gap-6 px-4 pt-2 pb-16 lg:grid-cols-[minmax(0,1fr)_20rem] lg:px-6">
      <div className="flex min-w-0 flex-col gap-4">
        <ScanField label="Scan an item into the parcel" onScan={table.scan} result={result} />
        <TableLines lines={lines} parcels={parcels} />
        <div className="flex flex-wrap gap-2">
          <Button icon={<PackageOpen aria-hidden />} size="lg" disabled={left === 0} onClick={table.putAll}>
            All into one parcel
          </Button>
          <Button icon={<PackagePlus aria-hidden />} size="lg" onClick={table.addParcel}>
            Another parcel
          </Button>
        </div>
        {parcels.map((parcel, index) => (
          <ParcelCard
            key={parcel.key}
            number={index + 1}
            parcel={parcel}
            lines={lines}
            isOpen={parcel.key === open}
            onOpen={() => table.openParcel(parcel.key)}
            onChange={table.changeParcel}
            onRemove={parcels.length > 1 ? () => table.removeParcel(parcel.key) : undefined}
          />
        ))}
      </div>
      <div className="flex flex-col gap-4 lg:sticky lg:top-16">
        {procedure.length > 0 ? <ProcedureSteps steps={procedure} done={done} onToggle={table.toggle} /> : null}
        {pack.refused ? <Refusal what="Not packed" why={pack.refused} /> : null}
        <Button
          variant="primary"
          size="hand"
          busy={pack.pending}
          onClick={() => pack.run({ packages: packagesOf(parcels), steps })}
        >
          {packWords(parcels)}
        </Button>
        <p className="text-control text-muted">
          {left === 0
            ? 'Everything that was picked is in a parcel.'
            : `${left} ${left === 1 ? 'unit lies' : 'units lie'} on the table still.`}
        </p>
      </div>
    </div>
  )
}

function packWords(parcels: readonly TableParcel[]): string {
  const filled = packagesOf(parcels).length
  return filled > 1 ? `Pack ${filled} parcels` : 'Pack the parcel'
}

function usePackingTable(lines: readonly PackLine[], procedure: readonly ProcedureStepView[]) {
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
