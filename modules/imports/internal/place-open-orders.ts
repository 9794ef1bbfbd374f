import { LARGEST_BATCH } from '#modules/capture/import-orders.input'
import { placeOrder } from '#modules/capture/place-order'
import type { Actor } from '#platform/actor'
import { isRefusal } from '#platform/refusal'
import { transaction } from '#platform/tenancy'
import { isOpenOrder, placedOrder } from '../open-order.rules.ts'
import { profileOfRun, readBatch } from './read-batch.ts'
import { type RunRow, readRun } from './run.store.ts'

/** An open order that was not accepted, with the refusal's code. */
export interface RefusedOrder {
  readonly externalId: string
  readonly code: string
}

/**
 * Places the open orders of the next batch as their channel would, one by one: priced, held, reserved and routed by the
 * ordinary command. Safe to repeat: an order that is here is answered and not made again.
 */
export async function placeOpenOrders(actor: Actor, runId: string): Promise<readonly RefusedOrder[]> {
  const { run, open, collectedBy } = await transaction(actor, (tx) => openOrders({ tx, actor }, runId))
  const channelId = run.options.channelId ?? ''
  const refused: RefusedOrder[] = []
  for (const order of open) {
    try {
      await placeOrder(actor, placedOrder(order, channelId, collectedBy))
    } catch (error) {
      if (!isRefusal(error)) throw error
      refused.push({ externalId: order.externalId, code: error.code })
    }
  }
  return refused
}

async function openOrders(cx: Parameters<typeof readRun>[0], runId: string) {
  const run: RunRow = await readRun(cx, runId)
  const profile = await profileOfRun(cx, run)
  const isRouted = profile.kind === 'ORDERS' && run.options.openOrders === 'ROUTE'
  const { groups } = isRouted ? await readBatch(cx, run, profile, LARGEST_BATCH) : { groups: [] }
  const open = groups.flatMap(({ order }) => (order && isOpenOrder(order) ? [order] : []))
  const isCollected = profile.kind === 'ORDERS' && profile.channel.paymentTerms === 'COLLECTED_BY_CHANNEL'
  return { run, open, collectedBy: isCollected ? ('CHANNEL' as const) : ('MERCHANT' as const) }
}
