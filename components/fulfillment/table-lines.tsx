import { CircleCheck } from 'lucide-react'
import { leftToPack } from '#modules/fulfillment/fulfillment.rules'
import { inParcels, type PackLine, type TableParcel } from '#modules/fulfillment/pack-station.rules'
import { cn } from '../ui/class-names.tsx'

/** What was picked, and how much of it is in a parcel. */
export function TableLines({ lines, parcels }: { lines: readonly PackLine[]; parcels: readonly TableParcel[] }) {
  return (
    <ul aria-label="To pack" className="divide-y divide-line rounded-md border border-line text-reading">
      {lines
        .filter((line) => leftToPack(line) > 0)
        .map((line) => {
          const [packed, wanted] = [inParcels(parcels, line.lineId), leftToPack(line)]
          const isComplete = packed === wanted
          return (
            <li key={line.lineId} className="flex items-center gap-3 px-3 py-2">
              <span className="min-w-0 flex-1">
                <span className={cn('line-clamp-2 [overflow-wrap:anywhere]', isComplete && 'text-muted')}>
                  {line.title}
                </span>
                <span className="font-mono text-control text-muted">{line.sku}</span>
              </span>
              <span className="flex items-center gap-2 tabular-nums">
                <span className={cn('text-section font-semibold', isComplete && 'text-ok-text')}>{packed}</span>
                <span className="text-muted">of {wanted}</span>
                <CircleCheck aria-hidden className={cn('size-5', isComplete ? 'text-ok-text' : 'invisible')} />
              </span>
            </li>
          )
        })}
    </ul>
  )
}
