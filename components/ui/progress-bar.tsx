import { cn } from './class-names.tsx'
import { TONE_SOLID, type Tone } from './tone.tsx'

export type ProgressBarProps = {
  /** What advances ("Import of orders.csv"). */
  label: string
  /** 0 … `maximum`; without it the bar only says that work goes on. */
  value?: number
  maximum?: number
  tone?: Tone
  className?: string
}

/** How far work has come. Put the counts in words beside it. */
export function ProgressBar({ label, value, maximum = 100, tone, className }: ProgressBarProps) {
  const share = value === undefined || maximum === 0 ? undefined : Math.min(100, Math.max(0, (value / maximum) * 100))
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={maximum}
      aria-valuenow={value}
      className={cn('h-1.5 w-full overflow-hidden rounded-full bg-pressed', className)}
    >
      <div
        className={cn(
          'h-full rounded-full transition-[width]',
          tone ? TONE_SOLID[tone] : 'bg-accent',
          share === undefined && 'w-1/3 animate-pulse',
        )}
        style={share === undefined ? undefined : { width: `${share}%` }}
      />
    </div>
  )
}
