import { command } from '#platform/command'
import type { Change } from '#platform/events'
import { InvalidInput } from '#platform/refusal'
import { annotateOrderInput } from './annotate-order.input.ts'
import { lockOrder } from './internal/order.store.ts'

/** Writes an order's note and tags, for the people who work on it. Possible in every state. */
export const annotateOrder = command({
  name: 'order.annotate',
  permission: 'order:change',
  input: annotateOrderInput,
  refusals: [],
  async run(cx, input) {
    const order = await lockOrder(cx, input.orderId)
    cx.expectVersion(order.version)
    const note = input.note === undefined || input.note === null ? order.note : input.note || null
    const tags = input.tags ? [...new Set(input.tags)].sort() : [...order.tags]
    const object = `Order ${order.number}`
    const changes: Change[] = []
    if (note !== order.note) changes.push({ object, field: 'note', before: order.note, after: note })
    if (tags.join() !== order.tags.join())
      changes.push({ object, field: 'tags', before: order.tags.join(', '), after: tags.join(', ') })
    if (changes.length === 0) throw new InvalidInput([{ path: 'input', message: 'note and tags are as they were' }])
    await cx.tx.order.updateMany({
      where: { tenantId: cx.actor.tenantId, id: order.id },
      data: { note, tags, version: order.version + 1, updatedAt: cx.now },
    })
    cx.record({
      type: 'order.annotated',
      objects: [{ type: 'Order', id: order.id }],
      data: { number: order.number },
      changes,
    })
    return { type: 'Order', id: order.id, version: order.version + 1, number: order.number }
  },
})
