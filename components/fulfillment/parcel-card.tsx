'use client'

import { Trash2, X } from 'lucide-react'
import { goodsWeight, type PackLine, type TableParcel } from '#modules/fulfillment/pack-station.rules'
import { cn } from '../ui/class-names.tsx'
import { Field } from '../ui/field.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Input } from '../ui/input.tsx'

type ParcelCardProps = {
  number: number
  parcel: TableParcel
  lines: readonly PackLine[]
  /** Scans go into it. */
  isOpen: boolean
  onOpen: () => void
  onChange: (parcel: TableParcel) => void
  /** None for the only parcel. */
  onRemove?: () => void
}

const SIDES = [
  ['length', 'Length'],
  ['width', 'Width'],
  ['height', 'Height'],
] as const

/** A parcel on the table: what is in it, its weight and size. The open one takes what is scanned. */
export function ParcelCard({ number, parcel, lines, isOpen, onOpen, onChange, onRemove }: ParcelCardProps) {
  const inside = lines.filter((line) => (parcel.units[line.lineId] ?? 0) > 0)
  const usual = goodsWeight(lines, parcel)
  const takeOut = (lineId: string) => onChange({ ...parcel, units: { ...parcel.units, [lineId]: 0 } })
  return (
    <section
      aria-label={`Parcel ${number}`}
      className={cn('flex flex-col gap-3 rounded-md border p-3', isOpen ? 'border-accent' : 'border-line')}
    >
      <div className="flex min-h-8 items-center gap-2">
        <h2 className="text-reading font-semibold">Parcel {number}</h2>
        {isOpen ? (
          <span className="text-control text-accent-text">scans go in here</span>
        ) : (
          <button type="button" onClick={onOpen} className="text-control text-accent-text underline underline-offset-3">
            Scan into this one
          </button>
        )}
        {onRemove ? (
          <span className="ml-auto">
            <IconButton label={`Remove parcel ${number}`} icon={<Trash2 aria-hidden />} onClick={onRemove} />
          </span>
        ) : null}
      </div>
      {inside.length === 0 ? <p className="text-control text-muted">Nothing is in it yet.</p> : null}
      <ul className="flex flex-col gap-1 text-control">
        {inside.map((line) => (
          <li key={line.lineId} className="flex items-center gap-2">
            <span className="w-8 text-right font-semibold tabular-nums">{parcel.units[line.lineId]}</span>
            <span className="min-w-0 flex-1 truncate">{line.title}</span>
            <IconButton
              label={`Take ${line.sku} out of parcel ${number}`}
              size="sm"
              icon={<X aria-hidden />}
              onClick={() => takeOut(line.lineId)}
            />
          </li>
        ))}
      </ul>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        <Field label="Weight in g" name={`weight-${parcel.key}`}>
          <Input
            inputMode="numeric"
            size="lg"
            value={parcel.weight}
            placeholder={usual ? `goods ${usual}` : undefined}
            onChange={(event) => onChange({ ...parcel, weight: event.target.value })}
          />
        </Field>
        {SIDES.map(([side, label]) => (
          <Field key={side} label={`${label} in cm`} name={`${side}-${parcel.key}`}>
            <Input
              inputMode="decimal"
              size="lg"
              value={parcel[side]}
              onChange={(event) => onChange({ ...parcel, [side]: event.target.value })}
            />
          </Field>
        ))}
      </div>
    </section>
  )
}
