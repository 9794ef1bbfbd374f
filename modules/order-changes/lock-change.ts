import type { CommandContext } from '#platform/command'
import { NotFound } from '#platform/refusal'
import type { ChangeableOrder } from './changeable-order.rules.ts'
import { lockChangeableOrder } from './internal/changeable-order.store.ts'
import { type ChangeRow, findChange } from './internal/order.store.ts'
import { ChangeSettled } from './order-change.errors.ts'
import type { Proposal } from './order-change.input.ts'

export interface LockedChange {
  readonly order: ChangeableOrder
  readonly change: ChangeRow
  readonly proposal: Proposal
  /** The group of fields whose channel must answer first; null when nobody need. */
  readonly awaits: string | null
}

/** Locks the order of a change and reads the change anew; refused when the actor does not see it or the version moved. */
export async function lockChange(cx: CommandContext, changeId: string): Promise<LockedChange> {
  const found = await findChange(cx, changeId)
  if (!found) throw new NotFound('OrderChange', changeId)
  const order = await lockChangeableOrder(cx, found.orderId)
  const change = (await findChange(cx, changeId)) ?? found
  cx.expectVersion(change.version)
  const { awaits } = change.preview as { awaits?: string | null }
  return { order, change, proposal: change.proposal as Proposal, awaits: awaits ?? null }
}

/** Only a change that nobody has settled or sent to a third party can still be decided. */
export function requireUndecided({ id, status, outcome }: ChangeRow): void {
  if (status !== 'PROPOSED' || outcome !== null) throw new ChangeSettled({ orderChangeId: id, status })
}
