import type { ReactNode } from 'react'
import { Banner } from '#components/ui/banner'
import { Countdown } from '#components/ui/countdown'
import { nextStop } from '#modules/fulfillment/pick-station.rules'
import { counted } from '../../words.ts'
import type { PickTaskAnswer } from './pick-documents.ts'

/** A task before it is taken: how much, from where, until when. */
export function TaskOutline({ task, children }: { task: PickTaskAnswer; children: ReactNode }) {
  const units = task.lines.reduce((sum, line) => sum + line.quantity - line.cancelled, 0)
  const first = nextStop(task, null)?.bin
  return (
    <section aria-label="Task" className="mx-auto flex w-full max-w-120 flex-col gap-4 px-4 pt-4 pb-16">
      <p className="flex flex-wrap justify-between gap-2 text-reading text-muted">
        <span>
          {counted(units, 'unit', 'units')} in {counted(task.lines.length, 'line', 'lines')}
          {first ? `, beginning at ${first.code}` : ''}
        </span>
        {task.cutOffAt ? <Countdown until={task.cutOffAt} className="font-medium" /> : null}
      </p>
      {task.note ? (
        <Banner tone="information" title="Note on the order">
          {task.note}
        </Banner>
      ) : null}
      {children}
      <ul className="divide-y divide-line rounded-md border border-line text-reading">
        {task.lines.map((line) => (
          <li key={line.lineId} className="flex items-center gap-3 px-3 py-2">
            <span className="min-w-0 flex-1">
              <span className="line-clamp-2 [overflow-wrap:anywhere]">{line.title}</span>
              <span className="font-mono text-control text-muted">{line.sku}</span>
            </span>
            <span className="tabular-nums">{line.quantity - line.cancelled}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
