import { Refusal } from '#platform/refusal'

/** No fulfillment order there lacks a promised unit any more: the loss was dealt with before. */
export class NothingLost extends Refusal {
  readonly code = 'NOTHING_LOST'
  constructor(facts: { variantId: string; locationId: string }) {
    super(facts)
  }
}

/** Nothing that is scheduled may be released now. */
export class NothingDue extends Refusal {
  readonly code = 'NOTHING_DUE'
  constructor(facts: { looked: number }) {
    super(facts)
  }
}
