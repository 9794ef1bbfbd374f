import { command } from '#platform/command'
import { importOrdersInput } from './import-orders.input.ts'
import { importOrderBatch } from './import-orders.step.ts'

/**
 * Takes a batch of at most 500 orders of the past in. Each order counts for itself: `leftOut` names those that were not
 * taken, as "externalId: CODE value". Safe to repeat: an order that is here is not made again.
 */
export const importOrders = command({
  name: 'orders.import',
  permission: 'import:run',
  input: importOrdersInput,
  refusals: ['NOT_FOUND'],
  timeout: 60_000,
  async run(cx, input) {
    const { created, unchanged, leftOut } = await importOrderBatch(cx, input)
    const counts = { created: created.length, unchanged: unchanged.length, leftOut: leftOut.length }
    cx.record({ type: 'orders.imported', objects: [{ type: 'Channel', id: input.channelId }], data: counts })
    return {
      type: 'Channel',
      id: input.channelId,
      created: created.length,
      unchanged: unchanged.length,
      orderIds: created.map(({ orderId }) => orderId),
      leftOut: leftOut.map(({ externalId, code, value }) => `${externalId}: ${code} ${value}`),
    }
  },
})
