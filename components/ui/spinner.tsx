import { LoaderCircle } from 'lucide-react'
import { cn } from './class-names.tsx'

/** Turning circle for work under a second or so; longer work gets a progress bar. `label` is read out, not shown. */
export function Spinner({ label, className }: { label?: string; className?: string }) {
  return (
    <span role={label ? 'status' : undefined} className={cn('inline-flex', className)}>
      <LoaderCircle aria-hidden className="size-4 animate-spin" />
      {label ? <span className="sr-only">{label}</span> : null}
    </span>
  )
}
