import type { ReactNode } from 'react'
import { cn } from './class-names.tsx'

export type CardProps = {
  title?: ReactNode
  /** Beside the title: a count, a Status. */
  beside?: ReactNode
  /** At the right of the title: quiet buttons. */
  actions?: ReactNode
  /** Content reaches the edges: tables, lists with their own padding. */
  flush?: boolean
  /** Heading level of the title; 2 unless the card stands inside a section. */
  level?: 2 | 3
  className?: string
  children: ReactNode
}

/** A group of facts: one hairline, no shadow. */
export function Card({ title, beside, actions, flush, level = 2, className, children }: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section className={cn('min-w-0 rounded-md border border-line bg-surface', className)}>
      {title || actions ? (
        <div className="flex min-h-11 flex-wrap items-center gap-x-2 gap-y-1 px-4 py-2">
          {title ? <Heading className="text-reading font-semibold">{title}</Heading> : null}
          {beside ? <span className="text-control text-muted">{beside}</span> : null}
          {actions ? <div className="ml-auto flex items-center gap-1">{actions}</div> : null}
        </div>
      ) : null}
      <div className={cn(flush ? 'overflow-hidden rounded-b-md' : 'px-4 pb-4', !title && !actions && !flush && 'pt-4')}>
        {children}
      </div>
    </section>
  )
}

/** A titled part of a page without a frame: for pages that are read or filled in (at most 720 px wide). */
export function Section({
  title,
  line,
  actions,
  className,
  children,
}: Omit<CardProps, 'flush'> & { line?: ReactNode }) {
  return (
    <section className={cn('flex min-w-0 flex-col gap-3', className)}>
      <div className="flex flex-wrap items-start justify-between gap-2">
        <div>
          <h2 className="text-section font-semibold">{title}</h2>
          {line ? <p className="text-control text-muted">{line}</p> : null}
        </div>
        {actions}
      </div>
      {children}
    </section>
  )
}
