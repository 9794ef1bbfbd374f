import { Refusal } from '#platform/refusal'

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
