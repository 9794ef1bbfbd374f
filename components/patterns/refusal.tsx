import { Ban } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '../ui/class-names.tsx'
import { TextLink } from '../ui/text-link.tsx'

export type RefusalProps = {
  /** What is not possible, as a colleague would say it ("£90.00 cannot be refunded"). */
  what: string
  /** Why, with the facts ("£64.20 of this payment is left to refund"). */
  why: ReactNode
  /** The rule behind it: policy and version. */
  rule?: { label: string; href: string }
  /** The next best act, as a button. */
  next?: ReactNode
  className?: string
}

/** A refusal: what, why, the rule, and what can be done instead. Announced when it appears. */
export function Refusal({ what, why, rule, next, className }: RefusalProps) {
  return (
    <div
      role="alert"
      className={cn(
        'flex gap-2.5 rounded-md border border-attention-line bg-attention-quiet p-3 text-control',
        className,
      )}
    >
      <Ban aria-hidden className="mt-0.5 size-4 shrink-0 text-attention-text" />
      <div className="min-w-0 [overflow-wrap:anywhere]">
        <p className="font-semibold text-attention-text">{what}</p>
        <p className="text-pretty text-ink">
          {why} {rule ? <TextLink href={rule.href}>{rule.label}</TextLink> : null}
        </p>
        {next ? <div className="mt-2.5 flex flex-wrap gap-2">{next}</div> : null}
      </div>
    </div>
  )
}
