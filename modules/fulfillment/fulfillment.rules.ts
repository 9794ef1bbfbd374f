export const fulfillmentOrderStatuses = [
  'SCHEDULED',
  'OPEN',
  'IN_PROGRESS',
  'ON_HOLD',
  'INCOMPLETE',
  'CLOSED',
  'CANCELLED',
] as const
export type FulfillmentOrderStatus = (typeof fulfillmentOrderStatuses)[number]

export const requestStatuses = [
  'UNSUBMITTED',
  'SUBMITTED',
  'ACCEPTED',
  'REJECTED',
  'CANCELLATION_REQUESTED',
  'CANCELLATION_ACCEPTED',
  'CANCELLATION_REJECTED',
] as const
export type RequestStatus = (typeof requestStatuses)[number]

export const fulfillmentMethods = ['SHIP', 'PICKUP', 'LOCAL_DELIVERY', 'DIGITAL'] as const
export type FulfillmentMethod = (typeof fulfillmentMethods)[number]

export const pickOutcomes = ['PICKED', 'SHORT', 'DAMAGED', 'PUT_BACK'] as const
export type PickOutcome = (typeof pickOutcomes)[number]

export const stepOutcomes = ['DONE', 'FAILED', 'SKIPPED'] as const
export type StepOutcome = (typeof stepOutcomes)[number]

/** What may be done to a fulfillment order in each state, and where it leads; what is missing is refused. */
export const fulfillmentTransitions = {
  SCHEDULED: { release: 'OPEN', hold: 'ON_HOLD', cancel: 'CANCELLED' },
  OPEN: { startPicking: 'IN_PROGRESS', hold: 'ON_HOLD', cancel: 'CANCELLED' },
  IN_PROGRESS: { finish: 'CLOSED', finishShort: 'INCOMPLETE', hold: 'ON_HOLD', cancel: 'CANCELLED', putBack: 'OPEN' },
  ON_HOLD: { unhold: 'OPEN', cancel: 'CANCELLED' },
  INCOMPLETE: { finish: 'CLOSED' },
  CLOSED: {},
  CANCELLED: {},
} as const satisfies Record<FulfillmentOrderStatus, Partial<Record<string, FulfillmentOrderStatus>>>

export type FulfillmentAct =
  | 'release'
  | 'startPicking'
  | 'finish'
  | 'finishShort'
  | 'hold'
  | 'unhold'
  | 'cancel'
  | 'putBack'

/** Where the act leads from this state, or null when it is not possible there. */
export function afterAct(status: FulfillmentOrderStatus, act: FulfillmentAct): FulfillmentOrderStatus | null {
  const possible: Partial<Record<FulfillmentAct, FulfillmentOrderStatus>> = fulfillmentTransitions[status]
  return possible[act] ?? null
}

/** One line's progress, in units; the counts are cumulative. */
export interface LineProgress {
  readonly quantity: number
  readonly picked: number
  readonly packed: number
  readonly shipped: number
  readonly short: number
  readonly cancelled: number
}

/** Units that still have to be picked. */
export const leftToPick = (line: LineProgress): number => line.quantity - line.picked - line.short - line.cancelled

/** Units that lie picked and are in no package yet. */
export const leftToPack = (line: LineProgress): number => line.picked - line.packed

/** Units that are packed and have not left. */
export const leftToShip = (line: LineProgress): number => line.packed - line.shipped

/** The state after units left: closed when nothing remains to be done, incomplete when some of it never will be here. */
export function afterShipping(lines: readonly LineProgress[]): 'IN_PROGRESS' | 'CLOSED' | 'INCOMPLETE' {
  const remaining = lines.some((line) => leftToPick(line) > 0 || leftToPack(line) > 0 || leftToShip(line) > 0)
  if (remaining) return 'IN_PROGRESS'
  return lines.some((line) => line.short > 0) ? 'INCOMPLETE' : 'CLOSED'
}

/** The step that a person does next at the station. */
export const stations = ['RELEASE', 'PICK', 'PACK', 'SHIP', 'NONE'] as const
export type Station = (typeof stations)[number]

/** Which station a fulfillment order waits at. */
export function stationOf(status: FulfillmentOrderStatus, lines: readonly LineProgress[]): Station {
  if (status === 'SCHEDULED') return 'RELEASE'
  if (status === 'OPEN') return 'PICK'
  if (status !== 'IN_PROGRESS') return 'NONE'
  if (lines.some((line) => leftToPick(line) > 0)) return 'PICK'
  if (lines.some((line) => leftToPack(line) > 0)) return 'PACK'
  return 'SHIP'
}
