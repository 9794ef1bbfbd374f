import type { Permission } from '#platform/permissions'
import type { HoldScope, OrderStatus } from './order.rules.ts'
import { isOpenOrder } from './order-life.rules.ts'

/** What may be done to an order, in the order in which buttons stand. */
export const orderActions = [
  'CONFIRM',
  'HOLD',
  'RELEASE_HOLD',
  'CHANGE_ADDRESS',
  'CHANGE',
  'ROUTE',
  'RECORD_PAYMENT',
  'ANNOTATE',
  'CANCEL',
] as const
export type OrderAction = (typeof orderActions)[number]

/** Why something is not possible now. */
export const actionReasons = [
  'PERMISSION_MISSING',
  'ORDER_CLOSED',
  'ALREADY_CONFIRMED',
  'CONFIRMATION_HELD',
  'NO_OPEN_HOLD',
  'HOLD_OWNED_ELSEWHERE',
  'EVERYTHING_SHIPPED',
  'NOTHING_TO_ROUTE',
  'CHANNEL_DECIDES',
  'HISTORY',
] as const
export type ActionReason = (typeof actionReasons)[number]

export interface OrderToActOn {
  readonly status: OrderStatus
  readonly origin: string
  readonly openHolds: readonly { readonly blocks: HoldScope; readonly mayRelease: boolean }[]
  /** Units ordered and not cancelled, those of them that left, and those that have no location. */
  readonly units: { readonly live: number; readonly shipped: number; readonly withoutPlace: number }
  /** The channel's system of record per group of fields. */
  readonly authority: Readonly<Record<string, string>>
}

export interface SupportedAction {
  readonly action: OrderAction
  readonly allowed: boolean
  /** Empty when allowed; otherwise every reason, so that nobody clears one only to meet the next. */
  readonly reasons: readonly ActionReason[]
}

const permissionFor: Readonly<Record<OrderAction, Permission>> = {
  CONFIRM: 'order:confirm',
  HOLD: 'order:hold',
  RELEASE_HOLD: 'order:release-hold',
  CHANGE_ADDRESS: 'order:change',
  CHANGE: 'order:change',
  ROUTE: 'order:route',
  RECORD_PAYMENT: 'payment:record',
  ANNOTATE: 'order:change',
  CANCEL: 'order:cancel',
}

type Obstacle = (order: OrderToActOn) => ActionReason | null

const closed: Obstacle = ({ status }) => (isOpenOrder(status) ? null : 'ORDER_CLOSED')
const history: Obstacle = ({ origin }) => (origin === 'HISTORY' ? 'HISTORY' : null)
const allShipped: Obstacle = ({ units }) =>
  units.live > 0 && units.shipped >= units.live ? 'EVERYTHING_SHIPPED' : null
const theirs =
  (group: string): Obstacle =>
  ({ authority }) =>
    authority[group] === 'THEIRS' ? 'CHANNEL_DECIDES' : null

const obstacles: Readonly<Record<OrderAction, readonly Obstacle[]>> = {
  CONFIRM: [
    closed,
    ({ status }) => (status === 'CONFIRMED' ? 'ALREADY_CONFIRMED' : null),
    ({ openHolds }) => (openHolds.some(({ blocks }) => blocks === 'CONFIRMATION') ? 'CONFIRMATION_HELD' : null),
  ],
  HOLD: [closed, history, allShipped],
  RELEASE_HOLD: [
    ({ openHolds }) => (openHolds.length === 0 ? 'NO_OPEN_HOLD' : null),
    ({ openHolds }) =>
      openHolds.length > 0 && !openHolds.some(({ mayRelease }) => mayRelease) ? 'HOLD_OWNED_ELSEWHERE' : null,
  ],
  CHANGE_ADDRESS: [closed, history, allShipped, theirs('ADDRESS')],
  CHANGE: [closed, history, allShipped, theirs('CONTENT')],
  ROUTE: [closed, history, ({ units }) => (units.withoutPlace === 0 ? 'NOTHING_TO_ROUTE' : null)],
  RECORD_PAYMENT: [history],
  ANNOTATE: [],
  CANCEL: [closed, history, allShipped, theirs('CANCELLATION')],
}

/** Which buttons an order has for somebody with these permissions, and why the others are not possible. */
export function supportedActions(
  order: OrderToActOn,
  permissions: ReadonlySet<Permission>,
): readonly SupportedAction[] {
  return orderActions.map((action) => {
    const missing: readonly ActionReason[] = permissions.has(permissionFor[action]) ? [] : ['PERMISSION_MISSING']
    const reasons = [...missing, ...obstacles[action].flatMap((obstacle) => obstacle(order) ?? [])]
    return { action, allowed: reasons.length === 0, reasons }
  })
}
