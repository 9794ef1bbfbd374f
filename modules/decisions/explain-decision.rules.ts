import type { DecisionCandidate, Ranking, Remark } from './candidate.rules.ts'
import { remarkWords } from './remark-words.rules.ts'

/** At most so many alternatives are named in the sentence; the rest stand in the drawing. */
const namedAlternatives = 2

const scoreOf = (candidate: DecisionCandidate, code: string): number =>
  candidate.reasons.reduce((sum, reason) => (reason.code === code ? sum + (reason.score ?? 0) : sum), 0)

/** What spoke most against an alternative: its first veto, else the remark that cost it most against the winner. */
export function mainDrawback(alternative: DecisionCandidate, winner: DecisionCandidate): Remark | null {
  const [veto] = alternative.vetoes
  if (veto) return veto
  let worst: { remark: Remark; loss: number } | null = null
  for (const remark of alternative.reasons) {
    const loss = scoreOf(winner, remark.code) - scoreOf(alternative, remark.code)
    if (loss > 0 && loss > (worst?.loss ?? 0)) worst = { remark, loss }
  }
  return worst?.remark ?? null
}

const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

/**
 * A routing decision in one sentence, read back from what was stored: "Ships from Leeds because Rotterdam missed today's
 * DHL cut-off (16:00) and Lyon would split the order." Says so when nothing could be chosen.
 */
export function explainRouting({ candidates, winner }: Pick<Ranking, 'candidates' | 'winner'>): string {
  const chosen = candidates.find(({ key }) => key === winner)
  if (!chosen) {
    if (candidates.length === 0) return 'Nothing is in stock: the order waits.'
    const vetoes = candidates.flatMap(({ vetoes: [veto], label }) => (veto ? [remarkWords(veto, label)] : []))
    return `Nothing can ship now because ${joined([...new Set(vetoes)].slice(0, namedAlternatives + 1))}.`
  }
  const drawbacks = candidates.flatMap((candidate) => {
    if (candidate === chosen) return []
    const drawback = mainDrawback(candidate, chosen)
    return drawback ? [remarkWords(drawback, candidate.label)] : []
  })
  const short = chosen.reasons.find(({ code }) => code === 'SHORT')
  const rest = short ? ` ${short.facts.units} of the units wait for stock.` : ''
  const said = [...new Set(drawbacks)].slice(0, namedAlternatives)
  if (said.length === 0) return `Ships from ${chosen.label}, the only place that can.${rest}`
  return `Ships from ${chosen.label} because ${joined(said)}.${rest}`
}
