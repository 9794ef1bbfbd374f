import type { AuthorityGroup } from '#modules/channels/channel.rules'
import type { OrderChangeKind } from '#modules/orders/order.rules'
import { Refusal } from '#platform/refusal'
import type { ChangeRemedy } from './change-stage.rules.ts'

/** Why nothing of a change can be done. */
export type ImpossibleReason =
  | 'ORDER_CANCELLED'
  | 'ORDER_COMPLETED'
  | 'HISTORY'
  | 'TOO_LATE'
  | 'ONLY_PARTLY'
  | 'STOCK'
  | 'NOT_GOODS'

/** Nothing of the change can be done as asked; the remedy is the next best act. */
export class ChangeNotPossible extends Refusal {
  readonly code = 'CHANGE_NOT_POSSIBLE'
  constructor(facts: {
    number: string
    kind: OrderChangeKind
    reason: ImpossibleReason
    /** The stage of the fulfillment order that forbids it; null when it is the order itself. */
    stage: string | null
    remedy: ChangeRemedy
  }) {
    super(facts)
  }
}

/** The channel decides about these fields: the change has to be made there. */
export class AuthorityElsewhere extends Refusal {
  readonly code = 'AUTHORITY_ELSEWHERE'
  constructor(facts: { channel: string; channelName: string; group: AuthorityGroup }) {
    super(facts)
  }
}

/** The channel was or must be asked, and its answer is recorded by answering the change. */
export class ChangeAwaitsAnswer extends Refusal {
  readonly code = 'CHANGE_AWAITS_ANSWER'
  constructor(facts: { channel: string; channelName: string; group: AuthorityGroup }) {
    super(facts)
  }
}

/** The order already is as asked. */
export class NothingToChange extends Refusal {
  readonly code = 'NOTHING_TO_CHANGE'
  constructor(facts: { number: string; kind: OrderChangeKind }) {
    super(facts)
  }
}

/** The line has fewer units that have not left. */
export class MoreThanChangeable extends Refusal {
  readonly code = 'MORE_THAN_CHANGEABLE'
  constructor(facts: { sku: string; asked: number; changeable: number; shipped: number }) {
    super(facts)
  }
}

/** There is not enough free stock for more units. */
export class StockAllowsLess extends Refusal {
  readonly code = 'STOCK_ALLOWS_LESS'
  constructor(facts: { sku: string; asked: number; missing: number }) {
    super(facts)
  }
}

/** The change was settled before: applied, refused or withdrawn. */
export class ChangeSettled extends Refusal {
  readonly code = 'CHANGE_SETTLED'
  constructor(facts: { orderChangeId: string; status: string }) {
    super(facts)
  }
}

/** Nobody was asked: there is nothing to answer. */
export class NothingAsked extends Refusal {
  readonly code = 'NOTHING_ASKED'
  constructor(facts: { orderChangeId: string; status: string }) {
    super(facts)
  }
}

/** What every command that changes an order may answer with. */
export const changeRefusals = [
  'CHANGE_NOT_POSSIBLE',
  'AUTHORITY_ELSEWHERE',
  'NOTHING_TO_CHANGE',
  'MORE_THAN_CHANGEABLE',
  'STOCK_ALLOWS_LESS',
  'REASON_UNKNOWN',
  'UNRESTRICTED_ONLY',
] as const
