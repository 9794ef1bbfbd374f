import type { ReactNode } from 'react'
import { cn } from './class-names.tsx'

export type Definition = {
  term: string
  /** Nothing known is shown as a dash, read out as "none". */
  value: ReactNode
}

/** Facts of one thing: term left, value right; stacked where it is narrow. */
export function DefinitionList({ items, className }: { items: readonly Definition[]; className?: string }) {
  return (
    <dl className={cn('@container grid gap-y-2 text-control', className)}>
      {items.map((item) => (
        <div key={item.term} className="grid gap-x-4 @xs:grid-cols-[minmax(6rem,35%)_minmax(0,1fr)]">
          <dt className="text-muted">{item.term}</dt>
          <dd className="min-w-0 [overflow-wrap:anywhere]">
            {item.value === null || item.value === undefined || item.value === '' ? <None /> : item.value}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function None() {
  return (
    <span className="text-muted">
      <span aria-hidden>–</span>
      <span className="sr-only">none</span>
    </span>
  )
}
