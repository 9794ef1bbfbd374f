import { Refusal } from '#platform/refusal'

/** The order has nothing that could be given a location: all is planned, gone or cancelled. */
export class NothingToRoute extends Refusal {
  readonly code = 'NOTHING_TO_ROUTE'
  constructor(facts: { number: string; status: string }) {
    super(facts)
  }
}

/** Work on the part has begun (or another company was asked to do it): it can only go elsewhere after a put-back. */
export class FulfillmentOrderStarted extends Refusal {
  readonly code = 'FULFILLMENT_ORDER_STARTED'
  constructor(facts: { number: string; status: string; pickedUnits: number; requestStatus: string }) {
    super(facts)
  }
}

/** The part is at this location already. */
export class AlreadyAtLocation extends Refusal {
  readonly code = 'ALREADY_AT_LOCATION'
  constructor(facts: { number: string; location: string }) {
    super(facts)
  }
}

/** The location cannot take the whole part: what is missing there, or what forbids it. */
export class LocationCannotTake extends Refusal {
  readonly code = 'LOCATION_CANNOT_TAKE'
  constructor(facts: { number: string; location: string; missingUnits: number; skus: readonly string[]; why: string }) {
    super(facts)
  }
}

/** The location's day has no place for another parcel. */
export class CapacityFull extends Refusal {
  readonly code = 'CAPACITY_FULL'
  constructor(facts: { locationId: string; day: string }) {
    super(facts)
  }
}

/** A split must leave something and take something, and no more than the line holds. */
export class SplitQuantityInvalid extends Refusal {
  readonly code = 'SPLIT_QUANTITY_INVALID'
  constructor(facts: { number: string; sku: string; quantity: number; open: number }) {
    super(facts)
  }
}

/** No waiting order can be given any stock now. */
export class NothingWaits extends Refusal {
  readonly code = 'NOTHING_WAITS'
  constructor(facts: { looked: number }) {
    super(facts)
  }
}
