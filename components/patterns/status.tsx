import { cn } from '../ui/class-names.tsx'
import { TONE_TEXT, type Tone } from '../ui/tone.tsx'

/** How far a thing has come, drawn: not begun, under way, done, failed or ended. */
export type StatusShape = 'empty' | 'half' | 'full' | 'cross'

export type StatusProps = {
  /** The state as a person says it ("In transit"). */
  label: string
  shape: StatusShape
  tone?: Tone
  className?: string
}

/** A state: word and shape, the same everywhere. */
export function Status({ label, shape, tone = 'neutral', className }: StatusProps) {
  return (
    <span className={cn('inline-flex items-center gap-1.5 text-control whitespace-nowrap', className)}>
      <StatusMark shape={shape} tone={tone} />
      {label}
    </span>
  )
}

/** The shape alone, for tracks and timelines; a word must stand near it. */
export function StatusMark({ shape, tone = 'neutral', className }: Omit<StatusProps, 'label'>) {
  return (
    <svg aria-hidden viewBox="0 0 14 14" className={cn('size-3.5 shrink-0', TONE_TEXT[tone], className)}>
      {shape === 'full' ? <path fill="currentColor" d="M7 .75a6.25 6.25 0 1 1 0 12.5A6.25 6.25 0 0 1 7 .75Z" /> : null}
      {shape === 'full' ? (
        <path
          fill="none"
          stroke="var(--surface)"
          strokeWidth="1.6"
          strokeLinecap="round"
          d="m4.4 7.2 1.8 1.8 3.4-3.8"
        />
      ) : (
        <circle cx="7" cy="7" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      )}
      {shape === 'half' ? <path fill="currentColor" d="M7 3.4a3.6 3.6 0 0 1 0 7.2Z" /> : null}
      {shape === 'cross' ? (
        <path stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" d="m5 5 4 4m0-4-4 4" />
      ) : null}
    </svg>
  )
}
