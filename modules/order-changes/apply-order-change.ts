import type { AuthorityGroup } from '#modules/channels/channel.rules'
import { type CommandContext, command } from '#platform/command'
import { orThrow } from '#platform/refusal'
import { applyChange } from './apply-change.step.ts'
import { applyOrderChangeInput } from './apply-order-change.input.ts'
import { authorityFor } from './authority.rules.ts'
import { saveChange } from './internal/order.store.ts'
import { type LockedChange, lockChange, requireUndecided } from './lock-change.ts'
import { ChangeAwaitsAnswer, changeRefusals } from './order-change.errors.ts'
import { changeStatusOf, recordApplied } from './record-change.step.ts'

/** Writes a locked change as the order stands now, keeps its outcome and records it. */
export async function settleChange(cx: CommandContext, { order, change, proposal }: LockedChange) {
  const applied = await applyChange(cx, order, proposal, change.reason)
  const status = changeStatusOf(applied.outcome)
  const version = await saveChange(cx, change, {
    status,
    outcome: JSON.parse(JSON.stringify(applied.outcome)),
    settledAt: status === 'PROPOSED' ? null : cx.now,
  })
  const changed = { object: `Change ${change.id}`, field: 'status', before: change.status, after: status }
  recordApplied(cx, order, change, { ...applied, changes: [...applied.changes, changed] })
  return { type: 'OrderChange', id: change.id, version, orderId: order.id, orderVersion: applied.version, status }
}

/**
 * Applies a proposed change, decided anew on the order as it stands now: wholly, in part (the outcome says which part
 * refused and why), or not at all, which is refused. A change that needs the channel's answer waits for it.
 */
export const applyOrderChange = command({
  name: 'order.apply-change',
  permission: 'order:change',
  input: applyOrderChangeInput,
  refusals: [...changeRefusals, 'CHANGE_SETTLED', 'CHANGE_AWAITS_ANSWER'],
  async run(cx, input) {
    const locked = await lockChange(cx, input.orderChangeId)
    requireUndecided(locked.change)
    const { channel } = locked.order
    const group: AuthorityGroup | null = orThrow(authorityFor(locked.order, locked.proposal, cx.actor.source))
    if (group) throw new ChangeAwaitsAnswer({ channel: channel.code, channelName: channel.name, group })
    return settleChange(cx, locked)
  },
})
