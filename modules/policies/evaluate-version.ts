import { type ZenDecision, ZenEngine } from '@gorules/zen-engine'
import { oncePerProcess } from '#platform/process'
import { type DecisionModel, rowField, runnableModel, type TableRow, tableRows } from './decision-table.rules.ts'
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
export interface MatchedRow extends TableRow {
  readonly answer: Facts
}

export interface Evaluation {
  readonly key: string
  readonly version: { readonly id: string; readonly version: number; readonly mode: string }
  readonly output: Answer
  readonly matchedRows: readonly MatchedRow[]
}

interface Compiled {
  readonly decision: ZenDecision
  readonly rows: ReadonlyMap<string, TableRow>
  readonly collects: boolean
}

const maximumCached = 500
const engine = () => oncePerProcess('policy-engine', () => new ZenEngine())
const kept = () => oncePerProcess('policy-decisions', () => new Map<string, Compiled>())

/** A version never changes, so its compiled table is kept for the life of the process. */
function compiled(version: PolicyVersionContent): Compiled {
  const known = kept().get(version.id)
  if (known) return known
  if (kept().size >= maximumCached) kept().clear()
  const made = {
    decision: engine().createDecision(runnableModel(version.content)),
    rows: tableRows(version.content),
    collects: version.content.nodes.some(({ content }) => content?.hitPolicy === 'collect'),
  }
  kept().set(version.id, made)
  return made
}

type RowAnswer = Facts & { readonly [rowField]?: string }

/**
 * Runs one version over several facts at once, in their order. Refuses facts of the wrong type (PolicyFactsRefused); in a
 * FIRST table facts that no row covers refuse with PolicyGap, a COLLECT table answers them with zero and empty lists.
 */
export async function evaluateMany(
  version: PolicyVersionContent,
  factsList: readonly Facts[],
): Promise<readonly Evaluation[]> {
  if (factsList.length === 0) return []
  const problems = factsList.flatMap((facts) => factProblems(facts, version.inputs))
  if (problems.length > 0) throw new PolicyFactsRefused(version.key, version.version, problems)
  const table = compiled(version)
  const { result } = await table.decision.evaluate({ facts: factsList })
  const answers: readonly (RowAnswer | readonly RowAnswer[] | null)[] = result.answers
  return answers.map((answer) => evaluationOf(version, table, answer))
}

/** Runs one version over the facts; refuses as `evaluateMany` does. */
export async function evaluateVersion(version: PolicyVersionContent, facts: Facts): Promise<Evaluation> {
  const [evaluation] = await evaluateMany(version, [facts])
  if (!evaluation) throw new PolicyGap(version.key, version.version)
  return evaluation
}

function evaluationOf(
  version: PolicyVersionContent,
  table: Compiled,
  answer: RowAnswer | readonly RowAnswer[] | null,
): Evaluation {
  const given = Array.isArray(answer) ? answer : answer && rowField in answer ? [answer] : []
  const matchedRows = given.map(({ [rowField]: id, ...own }) => {
    const row = table.rows.get(String(id)) ?? { id: String(id), index: -1, note: '' }
    return { ...row, answer: own }
  })
  const wrong = matchedRows.flatMap((row) => answerProblems(row.answer, version.outputs))
  if (wrong.length > 0) throw new PolicyFactsRefused(version.key, version.version, wrong)
  const [first] = matchedRows
  if (!table.collects && !first) throw new PolicyGap(version.key, version.version)
  return {
    key: version.key,
    version: { id: version.id, version: version.version, mode: version.mode },
    output: table.collects
      ? foldAnswers(
          matchedRows.map((row) => row.answer),
          version.outputs,
        )
      : (first?.answer ?? {}),
    matchedRows,
  }
}
