'use client'

import { PackageX, SearchX, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { cn } from '../ui/class-names.tsx'
import { Countdown } from '../ui/countdown.tsx'
import { ScanField, type ScanResult } from '../ui/scan-field.tsx'

export type PickTaskProps = {
  /** "Task 3 of 14". */
  position: string
  /** ISO instant these units must be handed over by. */
  cutOff?: string
  /** Where to go, as it is written on the shelf ("A-03-2"). */
  bin: string
  /** Zone or aisle in words. */
  binDetail?: string
  product: string
  sku: string
  /** Address of the picture; drawn 96 px square. */
  picture?: ReactNode
  quantityLeft: number
  quantityTotal: number
  /** What is expected now ("Scan bin A-03-2"). */
  scanLabel: string
  onScan: (code: string) => void
  result?: ScanResult
  onMissing: () => void
  onDamaged: () => void
  /** None while there is nothing to undo. */
  onUndo?: () => void
  className?: string
}

/** One pick, hand-held first: bin in huge type, what and how many, the scan field, and three ways out within a thumb's reach. */
export function PickTask(props: PickTaskProps) {
  const { position, cutOff, bin, binDetail, scanLabel, onScan, result, onMissing, onDamaged, onUndo, className } = props
  return (
    <section
      aria-label={position}
      className={cn('mx-auto flex w-full max-w-120 flex-col gap-4 px-4 pt-4 pb-28 md:pb-4', className)}
    >
      <div className="flex justify-between gap-2 text-reading text-muted">
        <span className="tabular-nums">{position}</span>
        {cutOff ? <Countdown until={cutOff} className="font-medium" /> : null}
      </div>
      <div>
        <p className="text-reading text-muted">{binDetail ?? 'Go to bin'}</p>
        <p className="font-mono text-[clamp(2.25rem,15vw,3.5rem)] leading-none font-bold tracking-tight [overflow-wrap:anywhere]">
          {bin}
        </p>
      </div>
      <PickItem {...props} />
      <ScanField label={scanLabel} onScan={onScan} result={result} />
      <div className="fixed inset-x-0 bottom-0 z-10 grid grid-cols-3 gap-2 border-t border-line bg-surface p-3 md:static md:border-0 md:p-0">
        <Way icon={<SearchX aria-hidden />} onClick={onMissing}>
          Can’t find it
        </Way>
        <Way icon={<PackageX aria-hidden />} onClick={onDamaged}>
          Damaged
        </Way>
        <Way icon={<Undo2 aria-hidden />} onClick={onUndo} disabled={!onUndo}>
          Undo
        </Way>
      </div>
    </section>
  )
}

function PickItem({ product, sku, picture, quantityLeft, quantityTotal }: PickTaskProps) {
  return (
    <div className="flex items-center gap-3 rounded-md border border-line p-3">
      {picture ? <div className="size-18 shrink-0 overflow-hidden rounded-sm bg-sunken">{picture}</div> : null}
      <div className="min-w-0 flex-1">
        <p className="line-clamp-3 text-section font-medium [overflow-wrap:anywhere]">{product}</p>
        <p className="font-mono text-reading text-muted">{sku}</p>
      </div>
      <p className="shrink-0 text-center leading-none tabular-nums">
        <span className="block text-[40px] font-bold">{quantityLeft}</span>
        <span className="text-control text-muted">of {quantityTotal} left</span>
      </p>
    </div>
  )
}

function Way({
  icon,
  onClick,
  disabled,
  children,
}: {
  icon: ReactNode
  onClick?: () => void
  disabled?: boolean
  children: ReactNode
}) {
  return (
    <Button
      size="hand"
      disabled={disabled}
      onClick={onClick}
      className="h-16! min-w-0 px-1! text-control! whitespace-normal! [&>span]:flex-col"
    >
      {icon}
      {children}
    </Button>
  )
}
