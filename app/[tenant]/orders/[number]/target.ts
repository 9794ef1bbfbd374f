import type { Actor } from '#platform/actor'
import { newId } from '#platform/ids'
import type { Target } from './actions.ts'

/** The order as it is shown now, for the acts on it; the key is made anew with each drawing of the page. */
export const targetOf = (
  order: { id: string; number: string; version: number },
  actor: Pick<Actor, 'tenantSlug'>,
): Target => ({
  tenant: actor.tenantSlug,
  orderId: order.id,
  number: order.number,
  version: order.version,
  key: newId(),
})
