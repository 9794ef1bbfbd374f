import { Refusal } from '#platform/refusal'
import type { OrderStatus } from './order.rules.ts'

/** The order's state does not allow this. */
export class OrderStateForbids extends Refusal {
  readonly code = 'ORDER_STATE_FORBIDS'
  constructor(facts: { number: string; status: OrderStatus; act: string }) {
    super(facts)
  }
}

/** Open holds block the order's confirmation. */
export class ConfirmationHeld extends Refusal {
  readonly code = 'CONFIRMATION_HELD'
  constructor(facts: { number: string; reasons: readonly string[] }) {
    super(facts)
  }
}

/** The hold was released before. */
export class HoldAlreadyReleased extends Refusal {
  readonly code = 'HOLD_ALREADY_RELEASED'
  constructor(facts: { holdId: string; reason: string; releasedAt: string }) {
    super(facts)
  }
}

/** The hold belongs to another role. */
export class HoldOwnedElsewhere extends Refusal {
  readonly code = 'HOLD_OWNED_ELSEWHERE'
  constructor(facts: { holdId: string; reason: string; ownerRole: string }) {
    super(facts)
  }
}

/** The goods are too far on to be held. */
export class TooLateToHold extends Refusal {
  readonly code = 'TOO_LATE_TO_HOLD'
  constructor(facts: { number: string; status: string }) {
    super(facts)
  }
}
