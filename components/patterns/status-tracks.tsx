import { cn } from '../ui/class-names.tsx'
import { TONE_TEXT, type Tone } from '../ui/tone.tsx'
import { StatusMark, type StatusShape } from './status.tsx'

export type TrackStep = {
  label: string
  /** `current` is the step the order stands at; `partial` one that some units have passed. */
  state: 'done' | 'current' | 'partial' | 'ahead' | 'failed'
}

export type StatusTrack = {
  /** "Commercial", "Fulfillment", "Money". */
  axis: string
  /** The axis' state in words ("Partially shipped"). */
  word: string
  tone?: Tone
  steps: readonly TrackStep[]
}

const SHAPE: Record<TrackStep['state'], StatusShape> = {
  done: 'full',
  current: 'half',
  partial: 'half',
  ahead: 'empty',
  failed: 'cross',
}

/** The order's axes side by side: three small tracks, each with its word. */
export function StatusTracks({ tracks, className }: { tracks: readonly StatusTrack[]; className?: string }) {
  return (
    <dl className={cn('flex flex-wrap gap-x-8 gap-y-3', className)}>
      {tracks.map((track) => (
        <div key={track.axis} className="min-w-28">
          <dt className="text-caption text-muted">{track.axis}</dt>
          <dd className="mt-1 flex flex-col gap-1">
            <Track track={track} />
            <span className="text-control font-medium">{track.word}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** What is done is fine; the tone speaks of the step where the order stands. */
function toneOf(step: TrackStep, tone: Tone): Tone {
  if (step.state === 'failed') return 'problem'
  if (step.state === 'ahead') return 'neutral'
  return step.state === 'done' ? 'ok' : tone
}

function Track({ track }: { track: StatusTrack }) {
  const tone = track.tone ?? 'ok'
  const spoken = track.steps.map((step) => `${step.label}: ${step.state}`).join(', ')
  return (
    <span role="img" aria-label={spoken} className="flex items-center">
      {track.steps.map((step, index) => (
        <span key={step.label} title={step.label} className="flex items-center">
          {index > 0 ? (
            <span
              className={cn(
                'h-0.5 w-4 bg-current',
                step.state === 'ahead' ? 'text-line-strong' : TONE_TEXT[toneOf(step, tone)],
              )}
            />
          ) : null}
          <StatusMark shape={SHAPE[step.state]} tone={toneOf(step, tone)} />
        </span>
      ))}
    </span>
  )
}
