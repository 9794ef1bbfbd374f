import type { ReactNode } from 'react'
import { cn } from './class-names.tsx'

export type EmptyStateProps = {
  /** What would be here ("No exceptions are open"). */
  title: string
  /** How it gets here, or why it is empty now. */
  children?: ReactNode
  /** Lucide icon. */
  icon?: ReactNode
  /** Button or link that brings the first one, or clears the filter. */
  action?: ReactNode
  className?: string
}

/** Nothing here yet: says what would be, and how it gets here. */
export function EmptyState({ title, children, icon, action, className }: EmptyStateProps) {
  return (
    <div className={cn('flex flex-col items-center gap-1 px-4 py-12 text-center', className)}>
      {icon ? (
        <span aria-hidden className="mb-2 text-muted [&_svg]:size-5 [&_svg]:stroke-[1.5]">
          {icon}
        </span>
      ) : null}
      <p className="text-reading font-medium">{title}</p>
      {children ? <div className="max-w-md text-control text-pretty text-muted">{children}</div> : null}
      {action ? <div className="mt-3 flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  )
}
