import { CircleCheck, CircleX, Pause } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '../ui/class-names.tsx'
import { PageLink } from '../ui/page-link.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { Spinner } from '../ui/spinner.tsx'

export type WorkProgressProps = {
  /** "Import of orders-november.csv". */
  label: string
  state: 'running' | 'paused' | 'done' | 'failed'
  done: number
  /** Unknown while it is being counted. */
  total?: number
  /** What is counted ("orders"). */
  unit: string
  /** "about 2 min left", "1,190 accepted, 10 rejected". */
  note?: string
  href: string
  /** Pause, cancel, dismiss. */
  action?: ReactNode
  className?: string
}

const ICON = {
  running: <Spinner className="text-accent-text" />,
  paused: <Pause aria-hidden className="size-4 text-muted" />,
  done: <CircleCheck aria-hidden className="size-4 text-ok-text" />,
  failed: <CircleX aria-hidden className="size-4 text-problem-text" />,
}

const WORD = { running: 'Running', paused: 'Paused', done: 'Done', failed: 'Failed' }

/** Work that takes longer than a page: its state, counts and remaining time. Lives in the shell's `work` slot. */
export function WorkProgress(props: WorkProgressProps) {
  const { label, state, done, total, unit, note, href, action, className } = props
  const counts = total === undefined ? `${number(done)} ${unit}` : `${number(done)} of ${number(total)} ${unit}`
  return (
    <div className={cn('flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2 text-control lg:px-6', className)}>
      <span className="flex min-w-0 items-center gap-2 sm:w-72">
        {ICON[state]}
        <span className="sr-only">{WORD[state]}:</span>
        <PageLink href={href} className="truncate font-medium underline-offset-3 hover:underline">
          {label}
        </PageLink>
      </span>
      {state === 'done' ? null : (
        <ProgressBar
          label={label}
          value={total === undefined ? undefined : done}
          maximum={total}
          tone={state === 'failed' ? 'problem' : state === 'paused' ? 'neutral' : undefined}
          className="max-w-60 min-w-24 flex-1"
        />
      )}
      <span className="text-muted tabular-nums">
        {counts}
        {note ? ` · ${note}` : ''}
      </span>
      {action ? <span className="ml-auto flex gap-1">{action}</span> : null}
    </div>
  )
}

function number(value: number): string {
  return value.toLocaleString('en-GB')
}
