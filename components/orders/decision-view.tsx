import { type Candidate, Decision, type DecisionCell, type DecisionRule } from '#components/patterns/decision'
import { TextLink } from '#components/ui/text-link'
import { plainWords } from './order-words.tsx'

type Remark = {
  code: string
  score: number | null
  note: string
  rowId: string
  facts: Readonly<Record<string, unknown>>
}
export type DecisionAnswer = {
  id: string
  policyKey: string
  policyVersion: number
  summary: string
  outcome: Readonly<Record<string, unknown>>
  matchedRows: readonly { id: string; index: number; note: string }[]
  candidates: readonly {
    key: string
    label: string
    score: number
    vetoes: readonly Remark[]
    reasons: readonly Remark[]
    facts: Readonly<Record<string, unknown>>
  }[]
  winner: string | null
  runnerUp: string | null
  margin: string | null
  at: string
}

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1, signDisplay: 'exceptZero' })
const plainNumber = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

/** A stored decision, drawn: its candidates and rules when there was a choice, else its sentence and the row that matched. */
export function DecisionView({ decision, policyHref }: { decision: DecisionAnswer; policyHref: string }) {
  const { candidates } = decision
  const policy = { label: `${policyName(decision.policyKey)}, version ${decision.policyVersion}`, href: policyHref }
  if (candidates.length === 0) return <Ruling decision={decision} policy={policy} />
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <Decision
        title={`Who ships it? ${policyName(decision.policyKey)}`}
        candidates={[...candidates].sort(byRank(decision)).map((candidate) => drawn(candidate, decision))}
        rules={rulesOf(candidates)}
        sentence={decision.summary}
        policy={policy}
      />
      <details className="text-control">
        <summary className="inline-flex rounded-sm font-medium text-accent-text marker:content-none hover:underline">
          Show the policy rows that matched
        </summary>
        <MatchedRows rows={decision.matchedRows} />
      </details>
    </div>
  )
}

/** "order.auto_confirm" → "Order auto confirm". */
export const policyName = (key: string): string => plainWords(key)

function drawn(
  candidate: DecisionAnswer['candidates'][number],
  { winner, runnerUp, margin }: DecisionAnswer,
): Candidate {
  const isVetoed = candidate.vetoes.length > 0
  const outcome =
    candidate.key === winner ? 'winner' : isVetoed ? 'vetoed' : candidate.key === runnerUp ? 'runner-up' : 'eligible'
  return {
    id: candidate.key,
    name: candidate.label,
    outcome,
    score: isVetoed ? undefined : plainNumber.format(candidate.score),
    margin: outcome === 'runner-up' && margin ? `${plainNumber.format(Number(margin))} behind` : undefined,
  }
}

/** Each thing that any rule looked at is a row; what a candidate got there is its cell. */
function rulesOf(candidates: DecisionAnswer['candidates']): readonly DecisionRule[] {
  const rules = new Map<string, Record<string, DecisionCell>>()
  for (const candidate of candidates) {
    for (const remark of [...candidate.vetoes, ...candidate.reasons]) {
      const cells = rules.get(remark.code) ?? {}
      const before = cells[candidate.key]
      cells[candidate.key] = before ? { ...before, words: `${before.words}; ${remark.note}` } : cellOf(remark)
      rules.set(remark.code, cells)
    }
  }
  return [...rules].map(([code, cells]) => ({ id: code, name: plainWords(code), cells }))
}

const cellOf = ({ score, note }: Remark): DecisionCell =>
  score === null ? { words: note, veto: true } : { score: number.format(score), words: note }

const fieldOf = (name: string): string => name.replaceAll(/([a-z])([A-Z])/g, '$1 $2')

/** The winner first, then by score, what was vetoed last. */
const byRank =
  ({ winner }: DecisionAnswer) =>
  (a: DecisionAnswer['candidates'][number], b: DecisionAnswer['candidates'][number]) =>
    Number(b.key === winner) - Number(a.key === winner) || a.vetoes.length - b.vetoes.length || b.score - a.score

function MatchedRows({ rows }: { rows: DecisionAnswer['matchedRows'] }) {
  return (
    <ol className="mt-1 flex flex-col gap-0.5">
      {rows.map((row) => (
        <li key={row.id} className="grid grid-cols-[4rem_1fr] gap-2">
          <span className="text-muted tabular-nums">Row {row.index + 1}</span>
          <span>{row.note}</span>
        </li>
      ))}
    </ol>
  )
}

type Policy = { label: string; href: string }

/** A decision that chose no way among several: what the rule answered, and which row said so. */
function Ruling({ decision, policy }: { decision: DecisionAnswer; policy: Policy }) {
  const answers = Object.entries(decision.outcome).filter(([, value]) => value !== null && typeof value !== 'object')
  return (
    <div className="flex flex-col gap-2 text-control">
      <p className="text-reading text-pretty">{decision.summary}</p>
      {decision.matchedRows.length > 0 ? <MatchedRows rows={decision.matchedRows} /> : null}
      {answers.length > 0 ? (
        <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5">
          {answers.map(([field, value]) => (
            <div key={field} className="contents">
              <dt className="text-muted">{plainWords(fieldOf(field))}</dt>
              <dd>{plainWords(String(value))}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      <p className="text-muted">
        Decided by <TextLink href={policy.href}>{policy.label}</TextLink>
      </p>
    </div>
  )
}
