import { type ZenDecision, ZenEngine } from '@gorules/zen-engine'
import { oncePerProcess } from '#platform/process'
import { type DecisionModel, rowNotes, tableNodeId } from './decision-table.rules.ts'
import { answerProblems, factProblems } from './facts.rules.ts'
import { foldAnswers } from './fold-answers.rules.ts'
import { PolicyFactsRefused, PolicyGap } from './policy.errors.ts'
import type { Answer, Facts, PolicyInput, PolicyOutput } from './policy-definition.rules.ts'

/** One immutable version of a policy, as it is stored. */
export interface PolicyVersionContent {
  readonly id: string
  readonly key: string
  readonly version: number
  readonly mode: string
  readonly inputs: readonly PolicyInput[]
  readonly outputs: readonly PolicyOutput[]
  readonly content: DecisionModel
}

/** A row that answered: its id, its place in the table, what it says, and what it gave. */
export interface MatchedRow {
  readonly id: string
  readonly index: number
  readonly note: string
  readonly answer: Facts
}

export interface Evaluation {
  readonly key: string
  readonly version: { readonly id: string; readonly version: number; readonly mode: string }
  readonly output: Answer
  readonly matchedRows: readonly MatchedRow[]
  /** The engine's own account of the table: which row matched on which facts. */
  readonly trace: unknown
}

interface RowTrace {
  readonly index: number
  readonly rule: { readonly _id?: string }
}

const maximumCached = 500
const engine = () => oncePerProcess('policy-engine', () => new ZenEngine())
const decisions = () => oncePerProcess('policy-decisions', () => new Map<string, ZenDecision>())

/** A version never changes, so its compiled table is kept for the life of the process. */
function compiled(version: PolicyVersionContent): ZenDecision {
  const kept = decisions().get(version.id)
  if (kept) return kept
  if (decisions().size >= maximumCached) decisions().clear()
  const made = engine().createDecision(version.content)
  decisions().set(version.id, made)
  return made
}

/**
 * Runs one version over the facts. Refuses facts of the wrong type (PolicyFactsRefused); a FIRST table in which no row
 * matches refuses with PolicyGap, a COLLECT table then answers with zero and empty lists.
 */
export async function evaluateVersion(version: PolicyVersionContent, facts: Facts): Promise<Evaluation> {
  const problems = factProblems(facts, version.inputs)
  if (problems.length > 0) throw new PolicyFactsRefused(version.key, version.version, problems)
  const { result, trace } = await compiled(version).evaluate(facts, { trace: true })
  const table = trace?.[tableNodeId]
  const traced = table?.traceData as RowTrace | RowTrace[] | null | undefined
  const collects = Array.isArray(traced)
  const hits: readonly RowTrace[] = collects ? traced : traced ? [traced] : []
  const answers: readonly Facts[] = collects ? result : [result]
  const matchedRows = matched(hits, answers, rowNotes(version.content))
  const wrong = matchedRows.flatMap((row) => answerProblems(row.answer, version.outputs))
  if (wrong.length > 0) throw new PolicyFactsRefused(version.key, version.version, wrong)
  const [first] = matchedRows
  if (!collects && !first) throw new PolicyGap(version.key, version.version)
  return {
    key: version.key,
    version: { id: version.id, version: version.version, mode: version.mode },
    output: collects ? foldAnswers(answers, version.outputs) : (first?.answer ?? {}),
    matchedRows,
    trace: table?.traceData ?? null,
  }
}

function matched(
  hits: readonly RowTrace[],
  answers: readonly Facts[],
  notes: ReadonlyMap<string, string>,
): readonly MatchedRow[] {
  return hits.map((hit, place) => {
    const id = hit.rule._id ?? String(hit.index)
    return { id, index: hit.index, note: notes.get(id) ?? '', answer: answers[place] ?? {} }
  })
}
