import type { Change } from '#platform/events'
import type { MoneyEffect } from './change-money.rules.ts'
import type { ChangeRemedy, ChangeStage, ChangeTreatment } from './change-stage.rules.ts'

/** What the change does (or did) to one fulfillment order. */
export type PartOutcome = {
  readonly fulfillmentOrderId: string
  readonly number: string
  readonly location: string
  readonly stage: ChangeStage
  readonly treatment: ChangeTreatment
  readonly units: number
  readonly remedy: ChangeRemedy | null
}

/** What a line comes to. Units; kits for a kit line. */
export type LineOutcome = {
  readonly orderLineId: string
  readonly sku: string
  readonly before: number
  readonly after: number
}

/** Units that a third party was asked to give up. */
export type RequestedUnits = {
  readonly fulfillmentOrderId: string
  readonly lineId: string
  readonly quantity: number
}

/** Everything that a change does: before as a preview, after as its outcome. Plain JSON. */
export type ChangeOutcome = {
  readonly status: 'APPLIED' | 'PART_APPLIED' | 'REQUESTED'
  readonly parts: readonly PartOutcome[]
  readonly lines: readonly LineOutcome[]
  readonly requests: readonly RequestedUnits[]
  readonly money: MoneyEffect
  readonly promise: {
    readonly shipByBefore: string | null
    readonly shipByAfter: string | null
    readonly deliverByBefore: string | null
    readonly deliverByAfter: string | null
  }
  readonly putBack: readonly {
    readonly number: string
    readonly sku: string
    readonly quantity: number
    readonly from: string
    readonly to: string
  }[]
  readonly voidedLabels: readonly string[]
  readonly newParts: readonly string[]
  /** Units that wait for stock or for a way once planned anew. */
  readonly waitingUnits: number
  readonly isOrderCancelled: boolean
}

/** A change that was written. */
export interface Applied {
  readonly outcome: ChangeOutcome
  /** The order's version now. */
  readonly version: number
  /** Every field before and after, for the event. */
  readonly changes: readonly Change[]
}

/** Whether the change is done: refused parts and open requests leave it done in part; requests alone leave it waiting. */
export function outcomeStatus(parts: readonly PartOutcome[], isAnythingDone: boolean): ChangeOutcome['status'] {
  const isRequested = parts.some(({ treatment }) => treatment === 'REQUEST')
  if (isRequested && !isAnythingDone) return 'REQUESTED'
  return isRequested || parts.some(({ treatment }) => treatment === 'REFUSED') ? 'PART_APPLIED' : 'APPLIED'
}
