import type { OrderStatus } from './order.rules.ts'

export const orderActs = ['confirm', 'cancel', 'complete', 'reopen'] as const
export type OrderAct = (typeof orderActs)[number]

/** The commercial life of an order; what is missing is refused. `complete` and `reopen` follow from the rows, nobody asks for them. */
export const orderTransitions = {
  RECEIVED: { confirm: 'CONFIRMED', cancel: 'CANCELLED' },
  CONFIRMED: { complete: 'COMPLETED', cancel: 'CANCELLED' },
  COMPLETED: { reopen: 'CONFIRMED' },
  CANCELLED: {},
} as const satisfies Record<OrderStatus, Partial<Record<OrderAct, OrderStatus>>>

/** Where the act leads from this state, or null when it is not possible there. */
export function afterOrderAct(status: OrderStatus, act: OrderAct): OrderStatus | null {
  const possible: Partial<Record<OrderAct, OrderStatus>> = orderTransitions[status]
  return possible[act] ?? null
}

/** Whether the order is still being worked on. */
export const isOpenOrder = (status: OrderStatus): boolean => status === 'RECEIVED' || status === 'CONFIRMED'
