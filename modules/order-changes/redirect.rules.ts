import { addressProblems } from '#lib/address'
import { InvalidInput, type Refusal } from '#platform/refusal'
import type { PartOutcome } from './change-outcome.rules.ts'
import { stageOf, verdictOf } from './change-stage.rules.ts'
import type { ChangeableOrder } from './changeable-order.rules.ts'
import { ChangeNotPossible, NothingToChange } from './order-change.errors.ts'
import type { Proposal } from './order-change.input.ts'

/** What a new address or service does to each part. */
export interface RedirectDecision {
  readonly parts: readonly PartOutcome[]
  readonly reroute: readonly string[]
  readonly voidLabels: readonly string[]
  /** Parts that keep their location and take the new service over. */
  readonly keep: readonly string[]
}

const same = (a: string | undefined, b: string | undefined): boolean => (a ?? '').trim() === (b ?? '').trim()

/** Whether routes planned for the one address may not do for the other: another country, or another region of it. */
export const isOtherRegion = (from: Readonly<Record<string, string>>, to: Readonly<Record<string, string>>): boolean =>
  !same(from.country, to.country) || !same(from.region, to.region)

const isSameAddress = (from: Readonly<Record<string, string>>, to: Readonly<Record<string, string>>): boolean =>
  [...new Set([...Object.keys(from), ...Object.keys(to)])].every((field) => same(from[field], to[field]))

function unchanged(order: ChangeableOrder, { kind, address, serviceCode }: Proposal): boolean {
  return kind === 'ADDRESS' ? !!address && isSameAddress(order.shipTo, address) : order.serviceCode === serviceCode
}

/** An address that the post of its country cannot use is refused, field by field: a parcel would come back. */
function addressRefusal({ kind, address }: Proposal): InvalidInput | null {
  if (kind !== 'ADDRESS' || !address) return null
  const problems = addressProblems(address)
  if (problems.length === 0) return null
  return new InvalidInput(
    problems.map(({ field, expected }) => ({ path: `address.${field}`, message: `must be ${expected}` })),
  )
}

/**
 * Decides a new address or service: parts before picking are planned anew when the routes depend on it, labels are voided,
 * what third parties or carriers hold is refused with what can be done instead. Answers ChangeNotPossible when every part
 * refuses and no unit waits for a location.
 */
export function decideRedirect(order: ChangeableOrder, proposal: Proposal): RedirectDecision | Refusal {
  const { number } = order
  const { kind } = proposal
  const problem = addressRefusal(proposal)
  if (problem) return problem
  if (unchanged(order, proposal)) return new NothingToChange({ number, kind })
  const isOther = kind === 'ADDRESS' && isOtherRegion(order.shipTo, proposal.address ?? {})
  const parts = order.parts.flatMap((part): PartOutcome[] => {
    const stage = stageOf(part)
    if (stage === 'ENDED') return []
    const verdict = verdictOf(kind, stage, { afterLabel: proposal.afterLabel, isOtherRegion: isOther })
    const units = part.lines.reduce((sum, line) => sum + line.quantity - line.short - line.cancelled, 0)
    return [{ fulfillmentOrderId: part.id, number: part.number, location: part.locationName, stage, units, ...verdict }]
  })
  const refused = parts.filter(({ treatment }) => treatment === 'REFUSED')
  const hasWaiting = order.lines.some((line) => line.kind === 'GOODS' && line.unallocated + line.backordered > 0)
  const [first] = refused
  if (first && refused.length === parts.length && !hasWaiting) {
    const remedy = first.remedy ?? 'NONE'
    return new ChangeNotPossible({ number, kind, reason: 'TOO_LATE', stage: first.stage, remedy })
  }
  const treated = (treatments: readonly string[]) =>
    parts.filter(({ treatment }) => treatments.includes(treatment)).map(({ fulfillmentOrderId }) => fulfillmentOrderId)
  return {
    parts,
    reroute: treated(['REROUTE']),
    voidLabels: treated(['VOID_LABEL']),
    keep: kind === 'SERVICE' ? treated(['AT_ONCE', 'VOID_LABEL']) : [],
  }
}
