import type { NewDecision } from '#modules/decisions/record-decision.step'
import type { CommandContext } from '#platform/command'
import type { EventSubject } from '#platform/events'
import type { KnownOrder } from './accept-order.ts'
import type { NewLine, NewOrder, NewOrderHold } from './insert-orders.step.ts'
import type { PlaceOrderInput } from './place-order.input.ts'

interface PlacedOrder {
  readonly order: NewOrder
  readonly lines: readonly NewLine[]
  readonly holds: readonly NewOrderHold[]
  readonly tenders: readonly { readonly id: string }[]
  readonly known: KnownOrder
  readonly input: PlaceOrderInput
  readonly confirmation: { readonly decision: NewDecision; readonly confirm: boolean }
}

/** Records what an accepted order means: placed, held, confirmed. No event holds personal data. */
export function recordPlaced(cx: CommandContext, placed: PlacedOrder): void {
  const { order, holds, confirmation } = placed
  const itself: EventSubject = { type: 'Order', id: order.id }
  recordAccepted(cx, placed, itself)
  for (const { id, reason, blocks, ownerRole } of holds) {
    cx.record({
      type: 'order.hold-placed',
      objects: [itself, { type: 'Hold', id }],
      data: { number: order.number, reason, blocks, ownerRole },
      changes: [{ object: `Order ${order.number}`, field: 'hold', before: null, after: reason }],
    })
  }
  if (!confirmation.confirm) return
  cx.record({
    type: 'order.confirmed',
    objects: [itself],
    data: { number: order.number, by: 'POLICY', decisionId: confirmation.decision.id },
    changes: [{ object: `Order ${order.number}`, field: 'status', before: 'RECEIVED', after: 'CONFIRMED' }],
  })
}

function recordAccepted(cx: CommandContext, placed: PlacedOrder, itself: EventSubject): void {
  const { order, lines, known, tenders, input } = placed
  cx.record({
    type: 'order.placed',
    at: order.placedAt,
    objects: [
      itself,
      ...lines.map(({ id }) => ({ type: 'OrderLine', id, role: 'line' })),
      ...tenders.map(({ id }) => ({ type: 'Payment', id })),
      { type: 'Channel', id: order.channelId },
      ...(order.customerId ? [{ type: 'Customer', id: order.customerId }] : []),
    ],
    data: {
      number: order.number,
      channel: known.channel.code,
      externalReference: input.externalReference ?? null,
      total: { amount: order.totalMinor.toString(), currency: order.currency },
      lines: lines.map(({ sku, ordered }) => ({ sku, quantity: ordered })),
    },
    changes: [
      { object: `Order ${order.number}`, field: 'status', before: null, after: 'RECEIVED' },
      ...lines.map(({ sku, ordered }) => ({
        object: `Order ${order.number} line ${sku}`,
        field: 'ordered',
        before: null,
        after: ordered,
      })),
    ],
  })
}
