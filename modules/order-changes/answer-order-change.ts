import { type CommandContext, command } from '#platform/command'
import { NotFound } from '#platform/refusal'
import { answerOrderChangeInput } from './answer-order-change.input.ts'
import { settleChange } from './apply-order-change.ts'
import { saveChange } from './internal/order.store.ts'
import { type LockedChange, lockChange } from './lock-change.ts'
import { ChangeSettled, changeRefusals, NothingAsked } from './order-change.errors.ts'
import { settleRequest } from './settle-request.step.ts'

/** The channel said no: nothing of the order changes. */
async function refuse(cx: CommandContext, { order, change }: LockedChange, note: string) {
  const outcome = { answer: 'REJECTED', note }
  const version = await saveChange(cx, change, { status: 'REFUSED', outcome, settledAt: cx.now })
  cx.record({
    type: 'order.change-refused',
    objects: [
      { type: 'Order', id: order.id },
      { type: 'OrderChange', id: change.id },
    ],
    data: { number: order.number, kind: change.kind, by: 'CHANNEL', channel: order.channel.code, note },
    changes: [{ object: `Change ${change.id}`, field: 'status', before: change.status, after: 'REFUSED' }],
  })
  return { type: 'OrderChange', id: change.id, version, orderId: order.id, status: 'REFUSED' }
}

/**
 * Records the answer of whoever was asked. A channel's yes applies the change as the order stands now, its no refuses it. A
 * third party's yes takes the units that it was asked for, as far as they have not left; its no leaves them.
 */
export const answerOrderChange = command({
  name: 'order.answer-change',
  permission: 'order:change',
  input: answerOrderChangeInput,
  refusals: [...changeRefusals, 'CHANGE_SETTLED', 'NOTHING_ASKED'],
  async run(cx, { orderChangeId, answer, fulfillmentOrderId, note }) {
    const locked = await lockChange(cx, orderChangeId)
    const { change, awaits, order } = locked
    if (fulfillmentOrderId) {
      const part = order.parts.find(({ id }) => id === fulfillmentOrderId)
      if (!part) throw new NotFound('FulfillmentOrder', fulfillmentOrderId)
      return settleRequest(cx, locked, part, { answer, note })
    }
    if (awaits === null) throw new NothingAsked({ orderChangeId, status: change.status })
    if (change.status !== 'PROPOSED' || change.outcome !== null)
      throw new ChangeSettled({ orderChangeId, status: change.status })
    return answer === 'ACCEPTED' ? settleChange(cx, locked) : refuse(cx, locked, note)
  },
})
