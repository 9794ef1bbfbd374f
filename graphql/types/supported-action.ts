import type { OrderView } from '#modules/orders/order.view'
import { afterOrderAct, isOpenOrder } from '#modules/orders/order-life.rules'
import { type Actor, may } from '#platform/actor'
import type { Permission } from '#platform/permissions'
import { builder } from '../builder.ts'

export interface SupportedActionView {
  readonly action: string
  readonly reasons: readonly string[]
}

export const SupportedAction = builder.objectRef<SupportedActionView>('SupportedAction').implement({
  description: 'Something that may be done to the object, and why not.',
  fields: (t) => ({
    action: t.exposeString('action', { description: 'The mutation, such as "cancelOrder".' }),
    allowed: t.boolean({ description: 'Whether you may do it now.', resolve: ({ reasons }) => reasons.length === 0 }),
    reasons: t.exposeStringList('reasons', { description: 'Why not, one sentence each; empty when it is allowed.' }),
  }),
})

interface Act {
  readonly action: string
  readonly permission: Permission
  readonly problem: (order: OrderView) => string | null
}

const state = (order: OrderView) => order.status.toLowerCase()
const whileOpen = (act: string) => (order: OrderView) =>
  isOpenOrder(order.status) ? null : `The order is ${state(order)}, so one cannot ${act} it.`

const acts: readonly Act[] = [
  {
    action: 'confirmOrder',
    permission: 'order:confirm',
    problem: (order) => (afterOrderAct(order.status, 'confirm') ? null : `The order is ${state(order)} already.`),
  },
  { action: 'holdOrder', permission: 'order:hold', problem: whileOpen('hold') },
  {
    action: 'releaseHold',
    permission: 'order:release-hold',
    problem: (order) => (order.openHolds > 0 ? null : 'No hold stands.'),
  },
  { action: 'routeOrder', permission: 'order:route', problem: whileOpen('route') },
  { action: 'proposeOrderChange', permission: 'order:change', problem: whileOpen('change') },
  { action: 'changeOrderAddress', permission: 'order:change', problem: whileOpen('redirect') },
  { action: 'cancelOrder', permission: 'order:cancel', problem: whileOpen('cancel') },
  { action: 'recordPayment', permission: 'payment:record', problem: () => null },
  { action: 'annotateOrder', permission: 'order:change', problem: () => null },
]

/** What this actor may do to the order now; the same rules refuse the mutation. */
export const supportedActions = (actor: Actor, order: OrderView): readonly SupportedActionView[] =>
  acts.map(({ action, permission, problem }) => ({
    action,
    reasons: [may(actor, permission) ? null : `You lack the permission ${permission}.`, problem(order)].filter(
      (reason) => reason !== null,
    ),
  }))
