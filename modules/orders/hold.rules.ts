import type { Actor } from '#platform/actor'
import type { Role } from '#platform/permissions'
import type { HoldReason, HoldScope } from './order.rules.ts'

/** Who looks after a hold when nobody else is named. */
export const ownerOfHold: Readonly<Record<HoldReason, Role>> = {
  PAYMENT: 'FINANCE',
  FRAUD_REVIEW: 'FINANCE',
  PRICE_DIFFERENCE: 'FINANCE',
  ADDRESS: 'SUPPORT_LEAD',
  CUSTOMER_REQUEST: 'SUPPORT_LEAD',
  CHANNEL_REQUEST: 'SUPPORT_LEAD',
  STOCK: 'MANAGER',
  OTHER: 'MANAGER',
}

/** What a hold of the reason stops when nothing else is said. */
export const scopeOfHold: Readonly<Record<HoldReason, HoldScope>> = {
  PAYMENT: 'RELEASE',
  FRAUD_REVIEW: 'CONFIRMATION',
  PRICE_DIFFERENCE: 'CONFIRMATION',
  ADDRESS: 'RELEASE',
  CUSTOMER_REQUEST: 'RELEASE',
  CHANNEL_REQUEST: 'RELEASE',
  STOCK: 'RELEASE',
  OTHER: 'RELEASE',
}

const always: readonly Role[] = ['MANAGER', 'ADMINISTRATOR']

/** Whether the actor may end a hold of the role: its owner, a manager, the system; a channel's key ends what the channel asked for. */
export function mayReleaseHold(
  actor: Pick<Actor, 'kind' | 'roles'>,
  hold: { readonly ownerRole: string; readonly reason: HoldReason },
): boolean {
  if (actor.kind === 'SYSTEM') return true
  if (actor.kind === 'CLIENT') return hold.reason === 'CHANNEL_REQUEST'
  return actor.roles.some((role) => role === hold.ownerRole || always.includes(role))
}
