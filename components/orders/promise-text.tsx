'use client'

import { ArrowRight } from 'lucide-react'
import { cn } from '#components/ui/class-names'
import { DateTime } from '#components/ui/date-time'
import { useViewer } from '#components/ui/viewer'
import type { LinePromise } from './order-types.tsx'

type PromiseTextProps = { promise: LinePromise | null; expectedOn: string | null; waiting: boolean }

/** The last moment of a promised day is meant, so that a promise for Thursday does not read "Friday". */
const shown = (at: string, precision: LinePromise['precision']): string =>
  precision === 'INSTANT' ? at : new Date(new Date(at).getTime() - 1).toISOString()

/** When a line was promised, before and now, and when missing stock arrives. */
export function PromiseText({ promise, expectedOn, waiting }: PromiseTextProps) {
  const { now } = useViewer()
  const word = promise?.deliverBy ? 'Promised' : 'Ships by'
  const current = promise?.deliverBy ?? promise?.shipBy ?? null
  const original = promise?.deliverBy ? promise.originalDeliverBy : (promise?.originalShipBy ?? null)
  const late = waiting && current !== null && new Date(current) < new Date(now)
  const day = (at: string) => (
    <DateTime
      value={shown(at, promise?.precision ?? 'DAY')}
      format="weekday"
      timeZone={promise?.timeZone ?? undefined}
    />
  )
  return (
    <p className="flex flex-wrap items-center gap-x-1.5 text-control text-muted">
      {current ? (
        <>
          {word}
          {original && original !== current ? (
            <>
              <span className="line-through decoration-line-strong">{day(original)}</span>
              <ArrowRight role="img" aria-label="moved to" className="size-3.5" />
            </>
          ) : null}
          <span className={cn(late ? 'font-medium text-problem-text' : 'text-ink')}>{day(current)}</span>
          {late ? <span className="text-problem-text">late</span> : null}
        </>
      ) : (
        'No date promised'
      )}
      {expectedOn ? (
        <span>
          · stock expected <DateTime value={expectedOn} format="weekday" />
        </span>
      ) : waiting ? (
        <span>· waits for stock, no date known</span>
      ) : null}
    </p>
  )
}
