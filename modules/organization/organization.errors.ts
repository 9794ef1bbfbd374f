import { Refusal } from '#platform/refusal'

/** The tenant was set up before; nothing was written. */
export class TenantEstablished extends Refusal {
  readonly code = 'TENANT_ESTABLISHED'
}

/** Another object of the kind already has this code. */
export class CodeTaken extends Refusal {
  readonly code = 'CODE_TAKEN'
  constructor(type: string, taken: string) {
    super({ type, taken })
  }
}
