import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from './class-names.tsx'
import { CopyButton } from './copy-button.tsx'

export type ErrorStateProps = {
  /** What could not be done ("The orders could not be loaded"). */
  title: string
  /** What the person can do, or what is known about the cause. */
  children?: ReactNode
  /** Request id, for support; can be copied. */
  requestId?: string
  /** Retry button or link. */
  retry?: ReactNode
  className?: string
}

/** Something failed that should not have: what, what to do, the request id, and another try. */
export function ErrorState({ title, children, requestId, retry, className }: ErrorStateProps) {
  return (
    <div role="alert" className={cn('flex flex-col items-center gap-1 px-4 py-12 text-center', className)}>
      <TriangleAlert aria-hidden className="mb-2 size-5 text-problem-text" />
      <p className="text-reading font-medium">{title}</p>
      {children ? <div className="max-w-md text-control text-pretty text-muted">{children}</div> : null}
      {retry ? <div className="mt-3">{retry}</div> : null}
      {requestId ? (
        <p className="mt-2 flex items-center gap-1 text-caption text-muted">
          Request <code className="font-mono break-all">{requestId}</code>
          <CopyButton text={requestId} label="Copy request id" />
        </p>
      ) : null}
    </div>
  )
}
