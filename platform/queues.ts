/** Every queue, made by migrate.ts as owner; a job for any other name is refused. */
export const queueNames = [
  'allocate-backorders',
  'route-order',
  'run-import',
  'release-scheduled',
  'track-shipment',
  'stock-shortfall',
] as const
export type QueueName = (typeof queueNames)[number]

/**
 * Which queues hear of which event. A reaction is enqueued in the transaction that records the event, so that it is never lost;
 * its handler is one command, idempotent.
 */
export const reactions: Readonly<Record<string, readonly QueueName[]>> = {
  'stock.received': ['allocate-backorders'],
  'stock.adjusted': ['allocate-backorders'],
  'stock.opened': ['allocate-backorders'],
  'stock.counted': ['allocate-backorders'],
  'stock.moved': ['allocate-backorders'],
  'transfer.received': ['allocate-backorders'],
  'stock.reservation-lost': ['stock-shortfall'],
  'order.cancelled': ['allocate-backorders'],
  'order.hold-released': ['route-order'],
}
