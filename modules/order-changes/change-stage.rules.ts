import { cuttableUnits } from '#modules/fulfillment/cancel-fulfillment-order.rules'
import type { OrderChangeKind } from '#modules/orders/order.rules'
import type { ChangeablePart } from './changeable-order.rules.ts'

/** How far a fulfillment order is, as far as a change is concerned. */
export const changeStages = [
  'BEFORE_PICKING',
  'PICKING',
  'PACKED',
  'LABELLED',
  'THIRD_PARTY',
  'HANDED_OVER',
  'ENDED',
] as const
export type ChangeStage = (typeof changeStages)[number]

/** What happens to a fulfillment order: at once, with units put back, its label voided, planned anew, asked of others, or nothing. */
export const changeTreatments = ['AT_ONCE', 'PUT_BACK', 'VOID_LABEL', 'REROUTE', 'REQUEST', 'REFUSED'] as const
export type ChangeTreatment = (typeof changeTreatments)[number]

/** What can be done instead. */
export const changeRemedies = [
  'RETURN',
  'REDIRECT_BY_CARRIER',
  'VOID_LABEL_FIRST',
  'ASK_THIRD_PARTY',
  'CANCEL_AND_ORDER_ANEW',
  'PLACE_NEW_ORDER',
  'CHANGE_AT_CHANNEL',
  'WAIT_FOR_ANSWER',
  'NONE',
] as const
export type ChangeRemedy = (typeof changeRemedies)[number]

/** What a third party does by its own hands once it was asked; before that the work is ours to take back. */
const asked = ['SUBMITTED', 'ACCEPTED', 'CANCELLATION_REQUESTED', 'CANCELLATION_REJECTED']

const isWithThirdParty = ({ locationType, requestStatus, status }: ChangeablePart): boolean =>
  asked.includes(requestStatus) || (locationType === 'THIRD_PARTY' && status === 'IN_PROGRESS')

/** How far the fulfillment order is; goods that left decide only when nothing of it has stayed. */
export function stageOf(part: ChangeablePart): ChangeStage {
  if (!part.lines.some((line) => cuttableUnits(line) > 0)) return part.handedOver > 0 ? 'HANDED_OVER' : 'ENDED'
  if (isWithThirdParty(part)) return 'THIRD_PARTY'
  if (part.labels > 0) return 'LABELLED'
  if (part.lines.some((line) => line.packed > line.shipped)) return 'PACKED'
  if (part.status === 'IN_PROGRESS' || part.lines.some((line) => line.picked > line.shipped)) return 'PICKING'
  return 'BEFORE_PICKING'
}

export interface StageVerdict {
  readonly treatment: ChangeTreatment
  /** What can be done instead; null when nothing is refused. */
  readonly remedy: ChangeRemedy | null
}

const done = (treatment: ChangeTreatment): StageVerdict => ({ treatment, remedy: null })
const refused = (remedy: ChangeRemedy): StageVerdict => ({ treatment: 'REFUSED', remedy })

type Verdicts = Readonly<Record<ChangeStage, StageVerdict>>

const takingUnits: Verdicts = {
  BEFORE_PICKING: done('AT_ONCE'),
  PICKING: done('PUT_BACK'),
  PACKED: done('PUT_BACK'),
  LABELLED: done('VOID_LABEL'),
  THIRD_PARTY: done('REQUEST'),
  HANDED_OVER: refused('RETURN'),
  ENDED: refused('NONE'),
}

const newDestination: Verdicts = {
  BEFORE_PICKING: done('REROUTE'),
  PICKING: done('AT_ONCE'),
  PACKED: done('AT_ONCE'),
  LABELLED: done('VOID_LABEL'),
  THIRD_PARTY: refused('ASK_THIRD_PARTY'),
  HANDED_OVER: refused('REDIRECT_BY_CARRIER'),
  ENDED: refused('NONE'),
}

const newService: Verdicts = { ...newDestination, HANDED_OVER: refused('NONE') }

const anywhere = Object.fromEntries(changeStages.map((stage) => [stage, done('AT_ONCE')])) as Verdicts

/** What each kind of change does at each stage: the whole table. */
export const verdictsOfKind: Readonly<Record<OrderChangeKind, Verdicts>> = {
  CANCEL: takingUnits,
  QUANTITIES: takingUnits,
  ADDRESS: newDestination,
  SERVICE: newService,
  CONTACT: anywhere,
}

export interface VerdictOptions {
  /** Whether labels may be voided; otherwise what is labelled stays as it is. */
  readonly afterLabel: 'VOID' | 'REFUSE'
  /** Whether another country or region is the destination: routes were planned for the old one. */
  readonly isOtherRegion?: boolean
}

/** What the change does to a fulfillment order at this stage. */
export function verdictOf(kind: OrderChangeKind, stage: ChangeStage, options: VerdictOptions): StageVerdict {
  if (kind === 'CONTACT') return done('AT_ONCE')
  if (stage === 'LABELLED' && options.afterLabel === 'REFUSE') return refused('VOID_LABEL_FIRST')
  if (kind === 'ADDRESS') {
    if (stage === 'BEFORE_PICKING' && !options.isOtherRegion) return done('AT_ONCE')
    const isBegun = stage === 'PICKING' || stage === 'PACKED' || stage === 'LABELLED'
    if (isBegun && options.isOtherRegion) return refused('CANCEL_AND_ORDER_ANEW')
  }
  return verdictsOfKind[kind][stage]
}
