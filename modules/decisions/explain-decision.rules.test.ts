import { describe, expect, test } from 'vitest'
import type { DecisionCandidate, Remark } from './candidate.rules.ts'
import { explainRouting, mainDrawback } from './explain-decision.rules.ts'
import { rankCandidates } from './rank-candidates.rules.ts'

const remark = (code: string, score: number | null, facts: Remark['facts'] = {}): Remark => ({
  code,
  score,
  rowId: code.toLowerCase(),
  note: '',
  facts,
})

const candidate = (label: string, reasons: readonly Remark[], vetoes: readonly Remark[] = []): DecisionCandidate => ({
  key: label,
  label,
  score: reasons.reduce((sum, { score }) => sum + (score ?? 0), 0),
  vetoes,
  reasons,
  facts: {},
})

const base = remark('BASE', 10_000)
const leeds = candidate('Leeds', [base, remark('COST', -450, { amountMinor: '450', currency: 'GBP' })])
const late = { place: 'Rotterdam', carrier: 'DHL', time: '16:00', days: 1 }

describe('a routing decision in words', () => {
  test('names what spoke most against each alternative', () => {
    const rotterdam = candidate('Rotterdam', [base, remark('WAIT', -60, late), remark('LATE_DELIVERY', -900, late)])
    const lyon = candidate('Leeds + Lyon', [base, remark('SPLIT', -700, { parts: 2 })])
    expect(explainRouting(rankCandidates([rotterdam, leeds, lyon]))).toBe(
      "Ships from Leeds because Leeds + Lyon would split the order and Rotterdam missed today's DHL cut-off (16:00).",
    )
  })

  const vetoes: readonly [string, Remark['facts'], string][] = [
    ['LOCATION_CLOSED', { place: 'Riga' }, 'Riga is closed'],
    ['REGION_NOT_SERVED', { place: 'Riga', country: 'GB' }, 'Riga does not serve GB'],
    ['NO_SERVICE', { place: 'Riga', country: 'GB' }, 'no carrier goes from Riga to GB'],
    ['SERVICE_DISABLED', { place: 'Riga', service: 'DHL Parcel' }, 'DHL Parcel is disabled at Riga'],
    ['NO_PICKUP', { place: 'Riga' }, 'Riga has no pickup within 14 days'],
    ['CAPACITY_FULL', { place: 'Riga' }, 'Riga has no capacity left'],
  ]
  test.each(vetoes)('%s', (code, facts, words) => {
    const riga = candidate('Riga', [base], [remark(code, null, facts)])
    expect(explainRouting(rankCandidates([leeds, riga]))).toBe(`Ships from Leeds because ${words}.`)
    expect(explainRouting(rankCandidates([riga]))).toBe(`Nothing can ship now because ${words}.`)
  })

  test('a cost is told as money, units left waiting are told beside', () => {
    const dear = candidate('Lyon', [base, remark('COST', -1_250, { amountMinor: '1250', currency: 'GBP' })])
    const short = candidate('Leeds', [base, remark('COST', -450), remark('SHORT', -1, { units: 2 })])
    expect(explainRouting(rankCandidates([short, dear]))).toBe(
      'Ships from Leeds because Lyon costs 12.50 GBP. 2 of the units wait for stock.',
    )
  })

  test('a code without words is told by the note of its row', () => {
    const odd = candidate('Oslo', [base, { ...remark('TENANT_RULE', -500), note: 'Not on Mondays' }])
    expect(explainRouting(rankCandidates([leeds, odd]))).toBe('Ships from Leeds because Oslo: Not on Mondays.')
  })

  test('what costs the winner as much is no drawback', () => {
    expect(mainDrawback(candidate('Oslo', leeds.reasons), leeds)).toBeNull()
  })

  test('equal scores are decided by key, the same way every time; vetoed ones never win', () => {
    const other = candidate('Aarhus', leeds.reasons)
    const best = candidate('Best', [remark('BASE', 99_999)], [remark('LOCATION_CLOSED', null)])
    for (const given of [
      [leeds, other, best],
      [best, other, leeds],
    ]) {
      expect(rankCandidates(given)).toMatchObject({ winner: 'Aarhus', runnerUp: 'Leeds', margin: 0 })
    }
  })
})
