import { ChevronRight, Clock } from 'lucide-react'
import { cn } from '../ui/class-names.tsx'
import { Countdown } from '../ui/countdown.tsx'
import { DateTime } from '../ui/date-time.tsx'
import { PageLink } from '../ui/page-link.tsx'
import type { Tone } from '../ui/tone.tsx'

export type FlowStep = {
  label: string
  count: number
  href: string
  tone?: Extract<Tone, 'attention' | 'problem' | 'ok'>
}

export type FlowBandProps = {
  /** The location. */
  title: string
  href?: string
  /** To ship, released, picked, packed, handed over. */
  steps: readonly FlowStep[]
  /** The next cut-off that these units run against. */
  cutOff?: { at: string; service: string; timeZone?: string }
  /** Orders predicted to miss it, and the queue that holds them. */
  misses?: { count: number; href: string }
  /** Orders whose cut-off has passed, and the queue that holds them. */
  late?: { count: number; href: string }
  /** "64 % of today's capacity booked". */
  note?: string
  className?: string
}

const NOTICE = 'flex border-t px-4 py-2 text-control font-medium underline-offset-3 last:rounded-b-md hover:underline'

/** One location's day as a flow against its cut-off; each count opens its filtered queue. */
export function FlowBand({ title, href, steps, cutOff, misses, late, note, className }: FlowBandProps) {
  return (
    <section aria-label={title} className={cn('@container rounded-md border border-line bg-surface', className)}>
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 px-4 pt-3 pb-2">
        <h3 className="text-reading font-semibold">
          {href ? (
            <PageLink href={href} className="underline-offset-3 hover:underline">
              {title}
            </PageLink>
          ) : (
            title
          )}
        </h3>
        {note ? <span className="text-caption text-muted">{note}</span> : null}
        {cutOff ? <CutOff {...cutOff} /> : null}
      </div>
      <ol className="grid grid-cols-1 gap-px px-2 pb-2 @md:grid-flow-col @md:auto-cols-fr @md:grid-cols-none">
        {steps.map((step, index) => (
          <li key={step.label} className="relative flex">
            {index > 0 ? (
              <ChevronRight
                aria-hidden
                className="absolute top-1/2 -left-5 hidden size-4 -translate-y-1/2 text-line-strong @md:block"
              />
            ) : null}
            <FlowCount step={step} />
          </li>
        ))}
      </ol>
      {late && late.count > 0 ? (
        <PageLink href={late.href} className={cn(NOTICE, 'border-problem-line bg-problem-quiet text-problem-text')}>
          {late.count === 1 ? '1 order has' : `${late.count} orders have`} missed the cut-off
        </PageLink>
      ) : null}
      {misses && misses.count > 0 ? (
        <PageLink
          href={misses.href}
          className={cn(NOTICE, 'border-attention-line bg-attention-quiet text-attention-text')}
        >
          {misses.count === 1 ? '1 order is' : `${misses.count} orders are`} predicted to miss this cut-off
        </PageLink>
      ) : null}
    </section>
  )
}

function CutOff({ at, service, timeZone }: NonNullable<FlowBandProps['cutOff']>) {
  return (
    <span className="ml-auto inline-flex items-center gap-1.5 text-control text-muted">
      <Clock aria-hidden className="size-3.5" />
      <span>
        {service} <DateTime value={at} format="time" timeZone={timeZone} /> ·{' '}
        <Countdown until={at} className="font-medium" />
      </span>
    </span>
  )
}

const COUNT = { ok: 'text-ok-text', attention: 'text-attention-text', problem: 'text-problem-text' }

function FlowCount({ step }: { step: FlowStep }) {
  return (
    <PageLink
      href={step.href}
      className="flex flex-1 flex-row-reverse items-center justify-between rounded-md px-2 py-1.5 transition-colors hover:bg-hover @md:flex-col @md:items-start"
    >
      <span
        className={cn(
          'text-page font-semibold tabular-nums',
          step.tone ? COUNT[step.tone] : step.count === 0 && 'text-muted',
        )}
      >
        {step.count.toLocaleString('en-GB')}
      </span>
      <span className="text-control text-muted">{step.label}</span>
    </PageLink>
  )
}
