'use client'

import { Tag, Truck } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useRef, useState, useTransition } from 'react'
import { Refusal } from '../patterns/refusal.tsx'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { newKey } from '../ui/new-key.tsx'
import { ScanField, type ScanResult } from '../ui/scan-field.tsx'
import { playScanSound } from '../ui/scan-sound.tsx'
import { Select } from '../ui/select.tsx'

type Label = { carrierServiceId: string | null; trackingNumber: string | null; handOver: boolean }
type Mode = { mode: 'rehearse' } | { mode: 'act'; key: string }
type Answer = { kind: string; code?: string; message?: string }

export type ShipStationProps = {
  services: readonly { value: string; label: string; carrier: string }[]
  plannedService: string | null
  onShip: (label: Label, mode: Mode) => Promise<Answer>
}

/** The door: service, tracking number (checked as it is scanned), then hand over, or make the label alone. */
export function ShipStation({ services, plannedService, onShip }: ShipStationProps) {
  const [service, setService] = useState(plannedService ?? '')
  const [tracking, setTracking] = useState<string | null>(null)
  const [result, setResult] = useState<ScanResult | undefined>()
  const [refused, setRefused] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const [checking, check] = useTransition()
  const handOverButton = useRef<HTMLButtonElement>(null)
  const router = useRouter()
  const labelOf = (number: string | null, handOver: boolean, by = service): Label => ({
    carrierServiceId: by || null,
    trackingNumber: number,
    handOver,
  })
  const carrier = services.find(({ value }) => value === service)?.carrier
  const verify = (number: string, by = service) =>
    check(async () => {
      const answer = await onShip(labelOf(number, false, by), { mode: 'rehearse' })
      const isWrong = answer.kind === 'refused'
      const name = services.find(({ value }) => value === by)?.carrier
      playScanSound(isWrong ? 'problem' : 'ok')
      setTracking(isWrong ? null : number)
      setResult(
        isWrong
          ? { tone: 'problem', message: `You scanned ${number}`, detail: answer.message }
          : {
              tone: 'ok',
              message: number,
              detail: name ? `Fits ${name}. Enter hands it over.` : 'Taken. Enter hands it over.',
            },
      )
      if (!isWrong) handOverButton.current?.focus()
    })
  const ship = (handOver: boolean) =>
    start(async () => {
      const answer = await onShip(labelOf(tracking, handOver), { mode: 'act', key: newKey() })
      if (answer.kind === 'refused') return setRefused(answer.message ?? '')
      playScanSound('ok')
      router.refresh()
    })
  const changeService = (next: string) => {
    setService(next)
    // A number that fits one carrier need not fit another.
    if (tracking) verify(tracking, next)
  }
  return (
    <div className="flex flex-col gap-4">
      <Field label="Service" name="service">
        <Select
          size="hand"
          value={service}
          emptyLabel="Without a carrier service"
          options={services.map(({ value, label, carrier: by }) => ({ value, label: `${label} · ${by}` }))}
          onChange={(event) => changeService(event.target.value)}
        />
      </Field>
      <ScanField label="Scan the tracking number" onScan={(code) => verify(code)} result={result} disabled={pending} />
      {refused ? <Refusal what="Not shipped" why={refused} /> : null}
      <Button
        ref={handOverButton}
        size="hand"
        variant="primary"
        icon={<Truck aria-hidden />}
        busy={pending || checking}
        onClick={() => ship(true)}
      >
        {handOverWords(carrier, tracking)}
      </Button>
      <Button size="hand" icon={<Tag aria-hidden />} busy={pending || checking} onClick={() => ship(false)}>
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
