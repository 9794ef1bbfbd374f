import { Refusal } from '#platform/refusal'

/** More would be given back than was taken. `maximum` is what is left, in minor units. */
export class RefundExceedsCaptured extends Refusal {
  readonly code = 'REFUND_EXCEEDS_CAPTURED'
  constructor(facts: { paymentId: string; maximum: string }) {
    super(facts)
  }
}

/** The amount is in another currency than the tender or the order. */
export class CurrencyDiffers extends Refusal {
  readonly code = 'CURRENCY_DIFFERS'
  constructor(facts: { expected: string; given: string }) {
    super(facts)
  }
}
