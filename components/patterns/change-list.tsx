import { ArrowRight } from 'lucide-react'
import type { ReactNode } from 'react'

/** One field of one thing, before and after. */
export type Change = { field: string; before: ReactNode; after: ReactNode }

/** Changes as before → after. Nothing before or after is shown as "none". */
export function ChangeList({ changes }: { changes: readonly Change[] }) {
  return (
    <dl className="mt-0.5 grid grid-cols-[minmax(5rem,auto)_1fr] gap-x-3 gap-y-0.5 text-control">
      {changes.map((change) => (
        <div key={change.field} className="contents">
          <dt className="text-muted">{change.field}</dt>
          <dd className="flex flex-wrap items-center gap-1.5 tabular-nums [overflow-wrap:anywhere]">
            <span className="text-muted line-through decoration-line-strong">{change.before ?? 'none'}</span>
            <ArrowRight role="img" aria-label="becomes" className="size-3.5 shrink-0 text-muted" />
            <span className="font-medium">{change.after ?? 'none'}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
