import { Refusal } from '#platform/refusal'

/** The act is not possible in the fulfillment order's state. */
export class FulfillmentStateForbids extends Refusal {
  readonly code = 'FULFILLMENT_STATE_FORBIDS'
  constructor(facts: { number: string; status: string; act: string }) {
    super(facts)
  }
}

/** A hold keeps the goods here. */
export class FulfillmentHeld extends Refusal {
  readonly code = 'FULFILLMENT_HELD'
  constructor(facts: { number: string; holds: number }) {
    super(facts)
  }
}

/** The terms of payment are not met yet: goods stay. */
export class PaymentNotSatisfied extends Refusal {
  readonly code = 'PAYMENT_NOT_SATISFIED'
  constructor(facts: { orderNumber: string; terms: string; missingMinor: string; currency?: string }) {
    super(facts)
  }
}

/** What was scanned belongs to no line of this fulfillment order. */
export class WrongItem extends Refusal {
  readonly code = 'WRONG_ITEM'
  constructor(facts: { scanned: string; found: string | null; expected: readonly string[] }) {
    super(facts)
  }
}

/** More than the line still needs. */
export class MoreThanNeeded extends Refusal {
  readonly code = 'MORE_THAN_NEEDED'
  constructor(facts: { sku: string; quantity: number; left: number }) {
    super(facts)
  }
}

/** The bin does not hold that many. */
export class BinHoldsLess extends Refusal {
  readonly code = 'BIN_HOLDS_LESS'
  constructor(facts: { bin: string; sku: string; quantity: number; held: number }) {
    super(facts)
  }
}

/** The bin is not one of this location. */
export class WrongBin extends Refusal {
  readonly code = 'WRONG_BIN'
  constructor(facts: { scanned: string; expected: readonly string[] }) {
    super(facts)
  }
}

/** The pick cannot be taken back: it was already, or its units are packed. */
export class PickNotUndoable extends Refusal {
  readonly code = 'PICK_NOT_UNDOABLE'
  constructor(facts: { reason: 'ALREADY_UNDONE' | 'PACKED' | 'SHIPPED' }) {
    super(facts)
  }
}

/** The packages do not hold what was picked. */
export class PackingDiffers extends Refusal {
  readonly code = 'PACKING_DIFFERS'
  constructor(facts: { sku: string; picked: number; packed: number }) {
    super(facts)
  }
}

/** A step that the procedure requires was not recorded. */
export class ProcedureStepMissing extends Refusal {
  readonly code = 'PROCEDURE_STEP_MISSING'
  constructor(facts: { step: string; title: string }) {
    super(facts)
  }
}

/** The number cannot be one of this carrier's. */
export class TrackingNumberInvalid extends Refusal {
  readonly code = 'TRACKING_NUMBER_INVALID'
  constructor(facts: { trackingNumber: string; carrier: string; problem: string }) {
    super(facts)
  }
}

/** Nothing is packed that could leave. */
export class NothingToShip extends Refusal {
  readonly code = 'NOTHING_TO_SHIP'
  constructor(facts: { number: string }) {
    super(facts)
  }
}

/** The act is not possible in the shipment's state. */
export class ShipmentStateForbids extends Refusal {
  readonly code = 'SHIPMENT_STATE_FORBIDS'
  constructor(facts: { number: string; status: string; act: string }) {
    super(facts)
  }
}
