/** One thing that a policy row said about a candidate: a veto (no score) or a part of its score. */
export interface Remark {
  readonly code: string
  readonly score: number | null
  /** The row of the policy's table. */
  readonly rowId: string
  /** What the row says, in the words of its author. */
  readonly note: string
  /** The figures behind it, for the sentence: place, carrier, time, days, units, amounts as text. */
  readonly facts: Readonly<Record<string, string | number>>
}

/** One way that could have been taken. */
export interface DecisionCandidate {
  readonly key: string
  /** What people call it: "Leeds", "Leeds + Lyon". */
  readonly label: string
  readonly score: number
  readonly vetoes: readonly Remark[]
  readonly reasons: readonly Remark[]
  /** The facts that the policy was asked. */
  readonly facts: Readonly<Record<string, string | number | boolean | null>>
}

/** What was chosen among which ways, as a decision keeps it. */
export interface Ranking {
  readonly candidates: readonly DecisionCandidate[]
  readonly winner: string | null
  readonly runnerUp: string | null
  /** Score of the winner less the runner-up's; null without a runner-up. */
  readonly margin: number | null
}
