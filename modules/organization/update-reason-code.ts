import { changesBetween } from '#platform/changes'
import { command } from '#platform/command'
import { lockRow, type Versioned } from '#platform/lock-row'
import { NothingToChange } from '#platform/master-data'
import { updateReasonCodeInput } from './organization.input.ts'

/** Rewords a reason, or takes it off its list and back. */
export const updateReasonCode = command({
  name: 'reason-code.update',
  permission: 'location:write',
  input: updateReasonCodeInput,
  refusals: ['NOTHING_TO_CHANGE'],
  async run(cx, { reasonCodeId, ...data }) {
    const reason = await lockRow<Versioned>(cx, 'ReasonCode', reasonCodeId)
    cx.expectVersion(reason.version)
    const changes = changesBetween(`ReasonCode:${reason.id}`, { ...reason }, data)
    if (changes.length === 0) throw new NothingToChange('ReasonCode', reason.id)
    const version = reason.version + 1
    await cx.tx.reasonCode.updateMany({
      where: { tenantId: cx.actor.tenantId, id: reason.id },
      data: { ...data, version, updatedAt: cx.now },
    })
    cx.record({ type: 'reason-code.updated', objects: [{ type: 'ReasonCode', id: reason.id }], changes })
    return { type: 'ReasonCode', id: reason.id, version }
  },
})
