'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState, useTransition } from 'react'
import { newKey } from '../ui/new-key.tsx'
import type { ScanResult } from '../ui/scan-field.tsx'
import { playScanSound } from '../ui/scan-sound.tsx'

type Label = { carrierServiceId: string | null; trackingNumber: string | null; handOver: boolean }
type Mode = { mode: 'rehearse' } | { mode: 'act'; key: string }
type Answer = { kind: string; code?: string; message?: string }

export type ShipStationProps = {
  services: readonly { value: string; label: string; carrier: string }[]
  plannedService: string | null
  onShip: (label: Label, mode: Mode) => Promise<Answer>
}

/** A tracking number that was taken, or why not. */
function verdictOf(number: string, answer: Answer, carrier: string | undefined): ScanResult {
  if (answer.kind === 'refused') return { tone: 'problem', message: `You scanned ${number}`, detail: answer.message }
  return { tone: 'ok', message: number, detail: `${carrier ? `Fits ${carrier}` : 'Taken'}. Enter hands it over.` }
}

/** The door's work: each number is checked as it is scanned, by rehearsing the label; then the parcels leave, or wait labelled. */
export function useDoor({ services, plannedService, onShip }: ShipStationProps) {
  const [service, setService] = useState(plannedService ?? '')
  const [tracking, setTracking] = useState<string | null>(null)
  const [result, setResult] = useState<ScanResult | undefined>()
  const [refused, setRefused] = useState<string | null>(null)
  const [isShipping, start] = useTransition()
  const [isChecking, check] = useTransition()
  const handOverButton = useRef<HTMLButtonElement>(null)
  const router = useRouter()
  const verify = (number: string, by = service) =>
    check(async () => {
      const label = { carrierServiceId: by || null, trackingNumber: number, handOver: false }
      const answer = await onShip(label, { mode: 'rehearse' })
      const verdict = verdictOf(number, answer, services.find(({ value }) => value === by)?.carrier)
      playScanSound(verdict.tone)
      setResult(verdict)
      setTracking(verdict.tone === 'ok' ? number : null)
      if (verdict.tone === 'ok') handOverButton.current?.focus()
    })
  const ship = (handOver: boolean) =>
    start(async () => {
      const label = { carrierServiceId: service || null, trackingNumber: tracking, handOver }
      const answer = await onShip(label, { mode: 'act', key: newKey() })
      if (answer.kind === 'refused') return setRefused(answer.message ?? '')
      playScanSound('ok')
      router.refresh()
    })
  const changeService = (next: string) => {
    setService(next)
    // A number that fits one carrier need not fit another.
    if (tracking) verify(tracking, next)
  }
  return {
    service,
    tracking,
    result,
    refused,
    isShipping,
    busy: isShipping || isChecking,
    handOverButton,
    verify,
    ship,
    changeService,
  }
}
