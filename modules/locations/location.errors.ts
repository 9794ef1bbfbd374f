import { Refusal } from '#platform/refusal'

/** The location is open already. */
export class LocationNotClosed extends Refusal {
  readonly code = 'LOCATION_NOT_CLOSED'
  constructor(location: string) {
    super({ location })
  }
}

/** The amount has more decimals than the currency knows. */
export class AmountNotInCurrency extends Refusal {
  readonly code = 'AMOUNT_NOT_IN_CURRENCY'
  constructor(amount: string, currency: string) {
    super({ amount, currency })
  }
}

/** A location needs an active bin for each step that goods take there. */
export class LastBinOfPurpose extends Refusal {
  readonly code = 'LAST_BIN_OF_PURPOSE'
  constructor(bin: string, purpose: string) {
    super({ bin, purpose })
  }
}

/** Goods lie in the bin; they must be moved before it is taken out of use. */
export class BinHoldsStock extends Refusal {
  readonly code = 'BIN_HOLDS_STOCK'
  constructor(bin: string, units: number) {
    super({ bin, units })
  }
}

/** Two bins of the list, or one of them and one that is there, have the same code. */
export class BinCodesTaken extends Refusal {
  readonly code = 'BIN_CODES_TAKEN'
  constructor(codes: readonly string[]) {
    super({ codes })
  }
}

/** The zones of a service contradict each other. */
export class ZonesContradict extends Refusal {
  readonly code = 'ZONES_CONTRADICT'
  constructor(problems: readonly string[]) {
    super({ problems })
  }
}

/** The service is in use already. */
export class ServiceNotDisabled extends Refusal {
  readonly code = 'SERVICE_NOT_DISABLED'
  constructor(service: string) {
    super({ service })
  }
}

/** No number format of this name is known. */
export class TrackingFormatUnknown extends Refusal {
  readonly code = 'TRACKING_FORMAT_UNKNOWN'
  constructor(format: string, known: readonly string[]) {
    super({ format, known })
  }
}
