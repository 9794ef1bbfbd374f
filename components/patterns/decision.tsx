import { cn } from '../ui/class-names.tsx'
import { TextLink } from '../ui/text-link.tsx'
import { DecisionGrid } from './decision-grid.tsx'
import type { DecisionProps } from './decision-types.tsx'
import { MatchedRow } from './matched-row.tsx'

/** A decision, drawn: candidates as columns, rules as rows, the winner marked, the runner-up with its margin, and why. */
export function Decision({ title, candidates, rules, sentence, policy, matched, className }: DecisionProps) {
  return (
    <figure aria-label={title} className={cn('flex min-w-0 flex-col gap-3', className)}>
      <DecisionGrid title={title} candidates={candidates} rules={rules} />
      <figcaption className="flex max-w-180 flex-col gap-2">
        <p className="text-reading text-pretty">{sentence}</p>
        {policy ? (
          <p className="text-control text-muted">
            Decided by <TextLink href={policy.href}>{policy.label}</TextLink>
          </p>
        ) : null}
      </figcaption>
      {matched ? <MatchedRow {...matched} /> : null}
    </figure>
  )
}

export type { Candidate, DecisionCell, DecisionProps, DecisionRule } from './decision-types.tsx'
