import { StatusMark, type StatusShape } from '#components/patterns/status'
import { cn } from '#components/ui/class-names'
import { TONE_TEXT, type Tone } from '#components/ui/tone'
import type { OrderPart, PartLine } from './order-types.tsx'

type Step = { label: string; shape: StatusShape; tone: Tone; count: string | null }

const sum = (lines: readonly PartLine[], units: (line: PartLine) => number) =>
  lines.reduce((total, line) => total + units(line), 0)

/** How far a part is, step by step: picked, packed, handed over; partly done steps say how many. */
export function stepsOf(part: Pick<OrderPart, 'lines' | 'status'>): readonly Step[] {
  const due = sum(part.lines, (line) => line.quantity - line.short - line.cancelled)
  const step = (label: string, done: number): Step => {
    if (done >= due && due > 0) return { label, shape: 'full', tone: 'ok', count: null }
    if (done > 0) return { label, shape: 'half', tone: 'information', count: `${done}/${due}` }
    return { label, shape: 'empty', tone: 'neutral', count: null }
  }
  return [
    { label: 'Released', ...released(part.status) },
    step(
      'Picked',
      sum(part.lines, (line) => line.picked),
    ),
    step(
      'Packed',
      sum(part.lines, (line) => line.packed),
    ),
    step(
      'Handed over',
      sum(part.lines, (line) => line.shipped),
    ),
  ]
}

function released(status: string): Omit<Step, 'label'> {
  if (status === 'ON_HOLD') return { shape: 'cross', tone: 'attention', count: 'held' }
  if (status === 'SCHEDULED') return { shape: 'empty', tone: 'neutral', count: null }
  return { shape: 'full', tone: 'ok', count: null }
}

/** The way of one part through its location, as a map of steps. */
export function PartSteps({ part }: { part: Pick<OrderPart, 'lines' | 'status'> }) {
  if (part.status === 'CANCELLED') return null
  return (
    <ol className="flex flex-wrap items-center gap-y-1 text-control">
      {stepsOf(part).map((step, index) => (
        <li key={step.label} className="flex items-center gap-1.5">
          {index > 0 ? (
            <span
              aria-hidden
              className={cn(
                'mx-1 h-0.5 w-4 bg-current',
                step.shape === 'empty' ? 'text-line-strong' : TONE_TEXT[step.tone],
              )}
            />
          ) : null}
          <StatusMark shape={step.shape} tone={step.tone} />
          <span className={step.shape === 'empty' ? 'text-muted' : ''}>
            {step.label}
            {step.count ? <span className="text-muted tabular-nums"> {step.count}</span> : null}
            <span className="sr-only">
              {step.shape === 'full' ? ', done' : step.shape === 'half' ? ', partly' : ', not yet'}
            </span>
          </span>
        </li>
      ))}
    </ol>
  )
}
