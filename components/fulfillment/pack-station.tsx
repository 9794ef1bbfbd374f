'use client'

import { PackageOpen, PackagePlus } from 'lucide-react'
import { onTable, type PackLine, packagesOf, type TableParcel } from '#modules/fulfillment/pack-station.rules'
import { Refusal } from '../patterns/refusal.tsx'
import { Button } from '../ui/button.tsx'
import { ScanField } from '../ui/scan-field.tsx'
import { ParcelCard } from './parcel-card.tsx'
import { ProcedureSteps, type ProcedureStepView } from './procedure-steps.tsx'
import { TableLines } from './table-lines.tsx'
import { usePackIt } from './use-pack-it.tsx'
import { usePackingTable } from './use-packing-table.tsx'

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
