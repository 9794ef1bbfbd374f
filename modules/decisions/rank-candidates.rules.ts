import type { DecisionCandidate, Ranking } from './candidate.rules.ts'

/** The better first: by score, then by key, so that equal scores are decided the same way every time. */
const better = (a: DecisionCandidate, b: DecisionCandidate): number =>
  b.score - a.score || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)

/** Orders the candidates, possible ones first, and names winner, runner-up and the margin between them. */
export function rankCandidates(candidates: readonly DecisionCandidate[]): Ranking {
  const possible = candidates.filter(({ vetoes }) => vetoes.length === 0).sort(better)
  const impossible = candidates.filter(({ vetoes }) => vetoes.length > 0).sort(better)
  const [first, second] = possible
  return {
    candidates: [...possible, ...impossible],
    winner: first?.key ?? null,
    runnerUp: second?.key ?? null,
    margin: first && second ? first.score - second.score : null,
  }
}
