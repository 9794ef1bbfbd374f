import { Refusal } from '#platform/refusal'

/** Somebody else is already known by this verified address. */
export class CustomerKnown extends Refusal {
  readonly code = 'CUSTOMER_KNOWN'
  constructor(customerId: string) {
    super({ customerId })
  }
}

/** A customer is not joined to themselves, and who is joined to another is not joined again. */
export class MergeRefused extends Refusal {
  readonly code = 'MERGE_REFUSED'
  constructor(problem: 'SAME_CUSTOMER' | 'ALREADY_MERGED', customerId: string) {
    super({ problem, customerId })
  }
}

/** The record is not joined to anybody. */
export class CustomerNotMerged extends Refusal {
  readonly code = 'CUSTOMER_NOT_MERGED'
  constructor(customerId: string) {
    super({ customerId })
  }
}
