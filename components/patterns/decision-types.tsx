import type { MatchedRowProps } from './matched-row.tsx'

export type Candidate = {
  id: string
  /** "Leeds", "Leeds + Lyon". */
  name: string
  outcome: 'winner' | 'runner-up' | 'eligible' | 'vetoed'
  /** Total score, formatted; none when vetoed. */
  score?: string
  /** How far behind the winner ("12 points behind"). */
  margin?: string
}

export type DecisionCell = {
  /** The rule's score, formatted ("+40"). */
  score?: string
  /** The score or veto in words ("missed cut-off 16:00"). */
  words: string
  veto?: boolean
}

export type DecisionRule = {
  id: string
  /** "Carrier cut-off". */
  name: string
  /** By candidate id; a rule that did not look at a candidate has no cell. */
  cells: Readonly<Record<string, DecisionCell>>
}

export type DecisionProps = {
  /** "Which location ships FO-1?" */
  title: string
  candidates: readonly Candidate[]
  rules: readonly DecisionRule[]
  /** One sentence: "Shipped from Leeds because Rotterdam missed today's DHL cut-off (16:00) …" */
  sentence: string
  policy?: { label: string; href: string }
  /** The row of the decision table that matched; behind a switch. */
  matched?: MatchedRowProps
  className?: string
}
