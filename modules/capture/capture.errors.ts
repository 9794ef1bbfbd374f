import { Refusal } from '#platform/refusal'

/** The channel takes no orders now: it was paused or closed. */
export class ChannelNotTaking extends Refusal {
  readonly code = 'CHANNEL_NOT_TAKING'
  constructor(facts: { channel: string; status: string; reason: string | null; until: string | null }) {
    super(facts)
  }
}

/** Lines name variants that do not exist or are not sold. One text per line: its number, what it names, and why. */
export class LinesNotSellable extends Refusal {
  readonly code = 'LINES_NOT_SELLABLE'
  constructor(facts: { lines: readonly string[] }) {
    super(facts)
  }
}

/** The company buys only under a number of its own. */
export class PurchaseOrderNumberMissing extends Refusal {
  readonly code = 'PURCHASE_ORDER_NUMBER_MISSING'
  constructor(facts: { company: string }) {
    super(facts)
  }
}

/** The policy refuses orders that stock does not cover. */
export class StockDoesNotCover extends Refusal {
  readonly code = 'STOCK_DOES_NOT_COVER'
  constructor(facts: { lines: readonly string[]; policyVersion: number }) {
    super(facts)
  }
}
