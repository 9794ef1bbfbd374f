'use client'

import { Tag, Truck } from 'lucide-react'
import { Refusal } from '../patterns/refusal.tsx'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { ScanField } from '../ui/scan-field.tsx'
import { Select } from '../ui/select.tsx'
import { type ShipStationProps, useDoor } from './use-door.tsx'

/** The door: service, tracking number (checked as it is scanned), then hand over, or make the label alone. */
export function ShipStation({ services, plannedService, onShip }: ShipStationProps) {
  const door = useDoor({ services, plannedService, onShip })
  const { service, tracking, result, refused, busy, handOverButton } = door
  const carrier = services.find(({ value }) => value === service)?.carrier
  return (
    <div className="flex flex-col gap-4">
      <Field label="Service" name="service">
        <Select
          size="hand"
          value={service}
          emptyLabel="Without a carrier service"
          options={services.map(({ value, label, carrier: by }) => ({ value, label: `${label} · ${by}` }))}
          onChange={(event) => door.changeService(event.target.value)}
        />
      </Field>
      <ScanField
        label="Scan the tracking number"
        onScan={(code) => door.verify(code)}
        result={result}
        disabled={door.isShipping}
      />
      {refused ? <Refusal what="Not shipped" why={refused} /> : null}
      <Button
        ref={handOverButton}
        size="hand"
        variant="primary"
        icon={<Truck aria-hidden />}
        busy={busy}
        onClick={() => door.ship(true)}
      >
        {handOverWords(carrier, tracking)}
      </Button>
      <Button size="hand" icon={<Tag aria-hidden />} busy={busy} onClick={() => door.ship(false)}>
        Label only, hand over later
      </Button>
      {tracking ? null : (
        <p className="text-control text-muted">
          Without a tracking number nobody can follow the parcel. Scan it if there is one.
        </p>
      )}
    </div>
  )
}

/** A parcel without a number is handed over only by a button that says so. */
function handOverWords(carrier: string | undefined, tracking: string | null): string {
  const to = carrier ? ` to ${carrier}` : ''
  return tracking ? `Hand over${to} now` : `Hand over${to} without a number`
}
