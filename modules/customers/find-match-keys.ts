import type { Actor } from '#platform/actor'
import { allow } from '#platform/allow'
import { queryText } from '#platform/tenancy'
import type { MatchKeyKind, MatchStrength } from './customer.rules.ts'

/** What a customer is recognized by. The value itself is personal and is not read. */
export interface MatchKeyView {
  readonly customerId: string
  readonly kind: MatchKeyKind
  /** Where the key holds: a channel's connection, or everywhere. */
  readonly scope: string
  readonly strength: MatchStrength
  readonly createdAt: Date
}

const select = `SELECT k."customerId", k.kind, k.scope, k.strength, k."createdAt" FROM "CustomerMatchKey" k
WHERE k."tenantId" = current_tenant() AND k."customerId" = ANY ($1::uuid[]) ORDER BY k.strength DESC, k."createdAt"`

/** What these customers are recognized by, the strong keys first. One statement. */
export async function findMatchKeys(actor: Actor, customerIds: readonly string[]): Promise<readonly MatchKeyView[]> {
  allow(actor, 'customer:read')
  return queryText<MatchKeyView & object>(actor, select, [customerIds])
}
