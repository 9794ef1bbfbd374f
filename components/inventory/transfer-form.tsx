'use client'

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
export type TransferRequest = {
  fromLocationId: string
  toLocationId: string
  note: string
  lines: readonly ScannedLine[]
}

export type TransferFormProps = {
  locations: readonly { value: string; label: string }[]
  find: (locationId: string, code: string) => Promise<Meaning>
  onRequest: (request: TransferRequest, mode: Mode) => ReturnType<ActDialogProps['onAct']>
  /** Where the transfer's page is; `%s` is its id. */
  thenTo: string
}

/** Asks for stock from another location: from, to, and what, by scanning or typing SKUs. */
export function TransferForm({ locations, find, onRequest, thenTo }: TransferFormProps) {
  const [from, setFrom] = useState(locations[0]?.value ?? '')
  const [to, setTo] = useState(locations[1]?.value ?? '')
  const [note, setNote] = useState('')
  const scanned = useScannedLines((code) => find(from, code), { withBins: false })
  const units = scanned.lines.reduce((sum, line) => sum + line.quantity, 0)
  const nameOf = (id: string) => locations.find(({ value }) => value === id)?.label ?? ''
  return (
    <div className="flex max-w-180 flex-col gap-4 px-4 pb-24 lg:px-6">
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label="From" name="from">
          <Select size="lg" options={locations} value={from} onChange={(event) => setFrom(event.target.value)} />
        </Field>
        <Field
          label="To"
          name="to"
          error={from === to ? 'Choose another location than the one it comes from.' : undefined}
        >
          <Select size="lg" options={locations} value={to} onChange={(event) => setTo(event.target.value)} />
        </Field>
      </div>
      <Field label="Note" name="note" optional>
        <Input size="lg" maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />
      </Field>
      <ScanField label="Scan an item, or type its SKU" onScan={scanned.scan} result={scanned.result} />
      <ScannedLines
        lines={scanned.lines}
        onChange={scanned.change}
        nothing="Scan what should go. A number typed after an item sets how many."
      />
      {units > 0 ? (
        <ActDialog
          trigger={
            <Button size="hand" variant="primary">
              Request {units} {units === 1 ? 'unit' : 'units'} for {nameOf(to)}
            </Button>
          }
          title={`Request ${units} ${units === 1 ? 'unit' : 'units'} for ${nameOf(to)}`}
          description={`${nameOf(from)} ships them when it can; stock moves only then.`}
          act="Request the transfer"
          done="Transfer requested"
          thenTo={thenTo}
          onAct={(mode) => onRequest({ fromLocationId: from, toLocationId: to, note, lines: scanned.lines }, mode)}
        />
      ) : null}
    </div>
  )
}
