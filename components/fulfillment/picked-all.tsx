'use client'

import { CircleCheck, Undo2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { StationLine } from '#modules/fulfillment/pick-station.rules'
import { Button, buttonClass } from '../ui/button.tsx'
import { PageLink } from '../ui/page-link.tsx'

type PickedAllProps = {
  lines: readonly StationLine[]
  /** Scans that have not arrived yet: packing waits for them. */
  waiting: number
  packHref: string
  nextHref: string | null
  onUndo?: () => void
}

/** Everything that can be picked was: what was taken, and the ways on. The first has the focus, so that Enter goes on. */
export function PickedAll({ lines, waiting, packHref, nextHref, onUndo }: PickedAllProps) {
  const onward = useRef<HTMLAnchorElement>(null)
  const picked = lines.reduce((sum, line) => sum + line.picked, 0)
  const short = lines.reduce((sum, line) => sum + line.short, 0)
  const isSent = waiting === 0
  useEffect(() => {
    if (isSent) onward.current?.focus()
  }, [isSent])
  return (
    <section aria-label="All picked" className="mx-auto flex w-full max-w-120 flex-col gap-5 px-4 pt-6 pb-16">
      <div role="status" className="flex items-center gap-3">
        <CircleCheck aria-hidden className="size-10 shrink-0 text-ok-text" />
        <div>
          <p className="text-page font-semibold">{picked === 0 ? 'Nothing could be picked' : 'All picked'}</p>
          <p className="text-reading text-muted tabular-nums">
            {picked} {picked === 1 ? 'unit' : 'units'}
            {short > 0 ? `, ${short} short` : ''}
            {isSent ? '' : ' · sending the last scans'}
          </p>
        </div>
      </div>
      <ul className="divide-y divide-line rounded-md border border-line text-reading">
        {lines.map((line) => (
          <li key={line.lineId} className="flex items-center gap-3 px-3 py-2">
            <span className="min-w-0 flex-1">
              <span className="line-clamp-2 [overflow-wrap:anywhere]">{line.title}</span>
              <span className="font-mono text-control text-muted">{line.sku}</span>
            </span>
            <span className="tabular-nums">
              {line.picked} of {line.quantity - line.cancelled}
            </span>
          </li>
        ))}
      </ul>
      <div className="flex flex-col gap-2">
        {picked > 0 && isSent ? (
          <PageLink ref={onward} href={packHref} className={buttonClass({ variant: 'primary', size: 'hand' })}>
            Pack it
          </PageLink>
        ) : null}
        {nextHref ? (
          <PageLink href={nextHref} className={buttonClass({ size: 'hand' })}>
            Pick the next one
          </PageLink>
        ) : null}
        {onUndo ? (
          <Button size="hand" variant="quiet" icon={<Undo2 aria-hidden />} onClick={onUndo}>
            Undo the last pick
          </Button>
        ) : null}
      </div>
    </section>
  )
}
