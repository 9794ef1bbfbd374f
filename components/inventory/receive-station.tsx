'use client'

import { PackagePlus } from 'lucide-react'
import { useState } from 'react'
import type { ScannedLine } from '#modules/inventory/scan-lines.rules'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'
import { ScanField } from '../ui/scan-field.tsx'
import { Select } from '../ui/select.tsx'
import { ActDialog, type ActDialogProps } from './act-dialog.tsx'
import { ScannedLines } from './scanned-lines.tsx'
import { type Meaning, useScannedLines } from './use-scanned-lines.tsx'

type Mode = Parameters<ActDialogProps['onAct']>[0]
export type Delivery = {
  locationId: string
  locationName: string
  reference: string
  condition: string
  lines: readonly ScannedLine[]
}

export type ReceiveStationProps = {
  locations: readonly { value: string; label: string }[]
  find: (locationId: string, code: string) => Promise<Meaning>
  onReceive: (delivery: Delivery, mode: Mode) => ReturnType<ActDialogProps['onAct']>
}

const CONDITIONS = [
  { value: 'SELLABLE', label: 'Sellable' },
  { value: 'QUALITY_HOLD', label: 'To be inspected' },
  { value: 'DAMAGED', label: 'Damaged' },
]

/** Goods that arrive: where, from which delivery, and what, by scanning bins and items. */
export function ReceiveStation({ locations, find, onReceive }: ReceiveStationProps) {
  const [locationId, setLocationId] = useState(locations[0]?.value ?? '')
  const [reference, setReference] = useState('')
  const [condition, setCondition] = useState('SELLABLE')
  const scanned = useScannedLines((code) => find(locationId, code), { withBins: true })
  const locationName = locations.find(({ value }) => value === locationId)?.label ?? ''
  const units = scanned.lines.reduce((sum, line) => sum + line.quantity, 0)
  const changeLocation = (next: string) => {
    setLocationId(next)
    // Bins belong to the location that they were scanned at.
    scanned.clear()
    scanned.clearBin()
  }
  const delivery: Delivery = { locationId, locationName, reference, condition, lines: scanned.lines }
  return (
    <div className="flex max-w-180 flex-col gap-4 px-4 pb-24 lg:px-6">
      <div className="grid gap-3 sm:grid-cols-3">
        <Field label="Location" name="location">
          <Select
            size="lg"
            options={locations}
            value={locationId}
            onChange={(event) => changeLocation(event.target.value)}
          />
        </Field>
        <Field label="Delivery note" name="reference" optional>
          <Input size="lg" maxLength={120} value={reference} onChange={(event) => setReference(event.target.value)} />
        </Field>
        <Field label="Condition" name="condition">
          <Select
            size="lg"
            options={CONDITIONS}
            value={condition}
            onChange={(event) => setCondition(event.target.value)}
          />
        </Field>
      </div>
      <ScanField
        label={scanned.bin ? `Scan an item into ${scanned.bin.code}` : 'Scan a bin, or an item for the main bin'}
        onScan={scanned.scan}
        result={scanned.result}
      />
      <ScannedLines
        lines={scanned.lines}
        onChange={scanned.change}
        nothing="Scan what arrived. A case counts what is in it; a number typed after an item sets how many."
      />
      {units > 0 ? (
        <ActDialog
          trigger={
            <Button size="hand" variant="primary" icon={<PackagePlus aria-hidden />}>
              Receive {units} {units === 1 ? 'unit' : 'units'} in {locationName}
            </Button>
          }
          title={`Receive ${units} ${units === 1 ? 'unit' : 'units'} in ${locationName}`}
          description="They are in stock from now on. Orders that wait for them get theirs within seconds."
          act="Receive them"
          done="Received"
          onDone={scanned.clear}
          onAct={(mode) => onReceive(delivery, mode)}
        />
      ) : null}
    </div>
  )
}
