import { Refusal } from '#platform/refusal'
import type { StockCondition, TransferStatus } from './stock.rules.ts'

/** Units are not there to be moved: the bin holds fewer, or promises already claim them. */
export class QuantityUnavailable extends Refusal {
  readonly code = 'QUANTITY_UNAVAILABLE'
  constructor(facts: {
    variantId: string
    locationId: string
    binId: string | null
    available: number
    missing: number
  }) {
    super(facts)
  }
}

/** The bin holds another quantity than the caller saw: look again before correcting it. */
export class StockMoved extends Refusal {
  readonly code = 'STOCK_MOVED'
  constructor(facts: {
    variantId: string
    binId: string
    condition: StockCondition
    expected: number
    actual: number
  }) {
    super(facts)
  }
}

/** Opening stock was already booked for these bins; later differences are counts or adjustments. */
export class StockAlreadyOpened extends Refusal {
  readonly code = 'STOCK_ALREADY_OPENED'
  constructor(facts: { places: readonly string[] }) {
    super(facts)
  }
}

/** Something that is reported to have happened lies in the future. */
export class NotYetHappened extends Refusal {
  readonly code = 'NOT_YET_HAPPENED'
  constructor(facts: { at: string; now: string }) {
    super(facts)
  }
}

/** A kit has no stock of its own: its components do. */
export class KitNotStocked extends Refusal {
  readonly code = 'KIT_NOT_STOCKED'
  constructor(facts: { variantId: string; sku: string }) {
    super(facts)
  }
}

/** Nothing may arrive in a bin that was closed. */
export class BinInactive extends Refusal {
  readonly code = 'BIN_INACTIVE'
  constructor(facts: { binId: string; code: string }) {
    super(facts)
  }
}

/** The reason is not one of the tenant's active codes for this activity. */
export class ReasonUnknown extends Refusal {
  readonly code = 'REASON_UNKNOWN'
  constructor(facts: { activity: string; reasonCode: string }) {
    super(facts)
  }
}

/** A difference needs a reason. */
export class ReasonMissing extends Refusal {
  readonly code = 'REASON_MISSING'
  constructor(facts: { variantId: string; difference: number }) {
    super(facts)
  }
}

/** The count is closed; a new difference needs a new count. */
export class CountClosed extends Refusal {
  readonly code = 'COUNT_CLOSED'
  constructor(facts: { number: string }) {
    super(facts)
  }
}

/** The transfer's state does not allow this. */
export class TransferStateForbids extends Refusal {
  readonly code = 'TRANSFER_STATE_FORBIDS'
  constructor(facts: { number: string; status: TransferStatus; act: string }) {
    super(facts)
  }
}

/** The variant, or this much of it, is not on the transfer. */
export class NotOnTransfer extends Refusal {
  readonly code = 'NOT_ON_TRANSFER'
  constructor(facts: { number: string; variantId: string; maximum: number }) {
    super(facts)
  }
}
