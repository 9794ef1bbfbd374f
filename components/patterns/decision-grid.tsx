import { Ban, Check } from 'lucide-react'
import { cn } from '../ui/class-names.tsx'
import type { Candidate, DecisionCell, DecisionProps } from './decision-types.tsx'

const CELL = 'border-t border-line px-3 py-2 text-left align-top'

function ground(candidate: Candidate): string {
  return candidate.outcome === 'winner' ? 'bg-accent-quiet' : ''
}

/** The grid of a Decision; scrolls inside its own region when there are many candidates. */
export function DecisionGrid({ title, candidates, rules }: Pick<DecisionProps, 'title' | 'candidates' | 'rules'>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard
    <section aria-label={title} tabIndex={0} className="overflow-x-auto rounded-md border border-line">
      <table className="w-full border-separate border-spacing-0 text-control">
        <GridHead candidates={candidates} />
        <tbody>
          {rules.map((rule) => (
            <tr key={rule.id}>
              <th scope="row" className={cn(CELL, 'sticky left-0 bg-surface font-normal text-muted')}>
                {rule.name}
              </th>
              {candidates.map((candidate) => (
                <td key={candidate.id} className={cn(CELL, ground(candidate))}>
                  <RuleCell cell={rule.cells[candidate.id]} />
                </td>
              ))}
            </tr>
          ))}
          <TotalRow candidates={candidates} />
        </tbody>
      </table>
    </section>
  )
}

function GridHead({ candidates }: { candidates: readonly Candidate[] }) {
  return (
    <thead>
      <tr>
        <th scope="col" className="sticky left-0 bg-surface px-3 py-2 text-left text-caption font-medium text-muted">
          Rule
        </th>
        {candidates.map((candidate) => (
          <th
            key={candidate.id}
            scope="col"
            className={cn('min-w-36 px-3 py-2 text-left align-top', ground(candidate))}
          >
            <CandidateHead candidate={candidate} />
          </th>
        ))}
      </tr>
    </thead>
  )
}

const OUTCOME = { winner: 'Chosen', 'runner-up': 'Runner-up', eligible: 'Possible', vetoed: 'Not possible' }

function CandidateHead({ candidate }: { candidate: Candidate }) {
  return (
    <>
      <span className={cn('block font-semibold', candidate.outcome === 'vetoed' && 'text-muted')}>
        {candidate.name}
      </span>
      <span
        className={cn(
          'mt-0.5 flex items-center gap-1 text-caption',
          candidate.outcome === 'winner' ? 'font-medium text-accent-text' : 'font-normal text-muted',
        )}
      >
        {candidate.outcome === 'winner' ? <Check aria-hidden className="size-3.5" /> : null}
        {candidate.outcome === 'vetoed' ? <Ban aria-hidden className="size-3.5" /> : null}
        {OUTCOME[candidate.outcome]}
      </span>
    </>
  )
}

function RuleCell({ cell }: { cell?: DecisionCell }) {
  if (!cell) return <span className="text-muted">not asked</span>
  if (cell.veto) {
    return (
      <span className="flex gap-1.5 text-problem-text">
        <Ban role="img" aria-label="veto" className="mt-0.5 size-4 shrink-0" />
        {cell.words}
      </span>
    )
  }
  return (
    <span className="flex gap-2">
      {cell.score ? <span className="min-w-7 font-medium tabular-nums">{cell.score}</span> : null}
      <span className="text-muted">{cell.words}</span>
    </span>
  )
}

function TotalRow({ candidates }: { candidates: readonly Candidate[] }) {
  return (
    <tr>
      <th scope="row" className={cn(CELL, 'sticky left-0 bg-surface font-medium')}>
        Score
      </th>
      {candidates.map((candidate) => (
        <td key={candidate.id} className={cn(CELL, 'tabular-nums', ground(candidate))}>
          {candidate.score ? (
            <span className="text-section font-semibold">{candidate.score}</span>
          ) : (
            <span className="text-muted">none</span>
          )}
          {candidate.margin ? <span className="block text-caption text-muted">{candidate.margin}</span> : null}
        </td>
      ))}
    </tr>
  )
}
