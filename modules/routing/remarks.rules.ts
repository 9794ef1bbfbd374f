import type { DecisionCandidate, Remark } from '#modules/decisions/candidate.rules'
import type { Evaluation } from '#modules/policies/evaluate-version'
import type { Facts } from '#modules/policies/policy-definition.rules'
import type { CandidatePlan } from './candidate-plan.rules.ts'
import type { Offer } from './offer.rules.ts'
import { isClosed, servesDestination } from './reach.rules.ts'
import type { RoutingInput } from './routing-input.rules.ts'

type Culprit = (offer: Offer, input: RoutingInput) => boolean

/** Which locations of a plan a code speaks of; a code that is not here speaks of the plan as a whole. */
const culprits: Readonly<Record<string, Culprit>> = {
  LOCATION_CLOSED: ({ location }, { now }) => isClosed(location, new Date(now)),
  REGION_NOT_SERVED: ({ location }, { order }) => !servesDestination(location, order),
  NO_SERVICE: ({ state }) => state === 'NO_SERVICE',
  SERVICE_DISABLED: ({ state }) => state === 'SERVICE_DISABLED',
  NO_PICKUP: ({ state }) => state === 'NO_PICKUP',
  CAPACITY_FULL: ({ state }) => state === 'NO_CAPACITY',
  PAST_CANCEL_DATE: ({ isPastCancelDate }) => isPastCancelDate,
  OTHER_SERVICE: ({ isOtherService }) => isOtherService,
  LATE_DELIVERY: ({ deliveryDaysLate }) => deliveryDaysLate > 0,
  LATE_SHIPMENT: ({ shipDaysLate }) => shipDaysLate > 0,
  WAIT: ({ waitDays }) => waitDays > 0,
}

/** Which of the asked facts a code counts in days. */
const daysOf: Readonly<Record<string, string>> = {
  LATE_DELIVERY: 'deliveryDaysLate',
  LATE_SHIPMENT: 'shipDaysLate',
  WAIT: 'waitDays',
  TRANSIT: 'transitDays',
}

function factsOf(code: string, plan: CandidatePlan, asked: Facts, input: RoutingInput): Remark['facts'] {
  const test = culprits[code]
  const guilty = test ? plan.offers.filter((offer) => test(offer, input)) : []
  const [first] = guilty
  const days = daysOf[code]
  return {
    ...(first && { place: guilty.map(({ location }) => location.name).join(' and '), country: input.order.country }),
    ...(first?.service && { carrier: first.service.carrier, service: first.service.name }),
    ...(days && { days: Number(asked[days]) }),
    ...(days && first?.missedCutOff && { time: first.missedCutOff }),
    ...(code === 'SHORT' && { units: Number(asked.uncoveredUnits) }),
    ...(code === 'SPLIT' && { parts: plan.offers.length }),
    ...(code === 'COST' && { amountMinor: String(asked.costMinor), currency: input.currency }),
  }
}

/** What the policy said about a plan, row by row, with the figures that the sentence needs. */
export function judgedCandidate(
  input: RoutingInput,
  plan: CandidatePlan,
  facts: Facts,
  { matchedRows, output }: Evaluation,
): DecisionCandidate {
  const remark = (code: string, score: number | null, row: Evaluation['matchedRows'][number]): Remark => ({
    code,
    score,
    rowId: row.id,
    note: row.note,
    facts: factsOf(code, plan, facts, input),
  })
  const vetoes = matchedRows.flatMap((row) => (row.answer.veto ? [remark(String(row.answer.veto), null, row)] : []))
  const reasons = matchedRows.flatMap((row) =>
    typeof row.answer.score === 'number' ? [remark(String(row.answer.reason ?? row.id), row.answer.score, row)] : [],
  )
  return { key: plan.key, label: plan.label, score: Number(output.score), vetoes, reasons, facts }
}
