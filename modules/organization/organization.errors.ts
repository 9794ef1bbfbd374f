import { Refusal } from '#platform/refusal'

/** The tenant was set up before; nothing was written. */
export class TenantEstablished extends Refusal {
  readonly code = 'TENANT_ESTABLISHED'
}
