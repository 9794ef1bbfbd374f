import { cn } from '../ui/class-names.tsx'
import { TONE_SOLID, type Tone } from '../ui/tone.tsx'

export type QuantityPart = {
  /** What became of these units ("shipped", "backordered"). */
  label: string
  /** Whole units; parts of 0 are left out. */
  quantity: number
  tone?: Tone
  /** Not there yet (backordered, unallocated): drawn hatched. */
  hatched?: boolean
}

const TEXT: Record<Tone, string> = {
  neutral: 'text-edge',
  ok: 'text-ok-solid',
  attention: 'text-attention-solid',
  problem: 'text-problem-solid',
  information: 'text-information-solid',
}

/** A line's units divided: ▓▓░ 2 shipped · 1 backordered. The parts add up to what was ordered. */
export function QuantityBar({ parts, className }: { parts: readonly QuantityPart[]; className?: string }) {
  const present = parts.filter((part) => part.quantity > 0)
  const total = present.reduce((sum, part) => sum + part.quantity, 0)
  return (
    <div className={cn('flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 text-control', className)}>
      <span aria-hidden className="flex h-2 w-20 shrink-0 gap-0.5">
        {present.map((part) => (
          <span
            key={part.label}
            style={{ flexGrow: part.quantity / (total || 1) }}
            className={cn(
              'min-w-1 rounded-[2px]',
              part.hatched
                ? cn('hatched shadow-[inset_0_0_0_1px_currentColor]', TEXT[part.tone ?? 'neutral'])
                : TONE_SOLID[part.tone ?? 'neutral'],
            )}
          />
        ))}
      </span>
      <span className="tabular-nums">
        {present.length === 0 ? <span className="text-muted">nothing left</span> : null}
        {present.map((part, index) => (
          <span key={part.label}>
            {index > 0 ? <span className="text-muted"> · </span> : null}
            {part.quantity.toLocaleString('en-GB')} {part.label}
          </span>
        ))}
      </span>
    </div>
  )
}
