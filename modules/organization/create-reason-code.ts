import { changesOfNew } from '#platform/changes'
import { command } from '#platform/command'
import { newId } from '#platform/ids'
import { CodeTaken } from '#platform/master-data'
import { createReasonCodeInput } from './organization.input.ts'

/** Adds a reason to the closed list of an activity. */
export const createReasonCode = command({
  name: 'reason-code.create',
  permission: 'location:write',
  input: createReasonCodeInput,
  refusals: ['CODE_TAKEN'],
  async run(cx, input) {
    const id = newId()
    const data = { ...input, tenantId: cx.actor.tenantId, id, createdAt: cx.now, updatedAt: cx.now }
    const { count } = await cx.tx.reasonCode.createMany({ data: [data], skipDuplicates: true })
    if (count === 0) throw new CodeTaken('ReasonCode', input.code)
    cx.record({
      type: 'reason-code.created',
      objects: [{ type: 'ReasonCode', id }],
      changes: changesOfNew(`ReasonCode:${id}`, input),
    })
    return { type: 'ReasonCode', id, version: 1 }
  },
})
