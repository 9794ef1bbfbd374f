import { refreshOrders } from '#modules/orders/refresh-orders.step'
import { indexTerms } from '#modules/search/index-terms.step'
import { changesBetween } from '#platform/changes'
import type { CommandContext } from '#platform/command'
import type { Applied } from './change-outcome.rules.ts'
import type { ChangeableOrder } from './changeable-order.rules.ts'
import { saveOrder } from './internal/order.store.ts'
import { NothingToChange } from './order-change.errors.ts'
import type { Proposal } from './order-change.input.ts'
import { unmovedOutcome } from './unmoved-outcome.rules.ts'

/** Whom to write and call about the order; goods are not touched. Possible as long as there is an order. */
export async function changeContact(cx: CommandContext, order: ChangeableOrder, proposal: Proposal): Promise<Applied> {
  const { name, email, phone } = proposal.contact ?? {}
  const after = {
    customerName: name ?? order.customerName,
    contactEmail: email === undefined ? order.contactEmail : email || null,
    contactPhone: phone === undefined ? order.contactPhone : phone || null,
  }
  const before = {
    customerName: order.customerName,
    contactEmail: order.contactEmail,
    contactPhone: order.contactPhone,
  }
  const changes = changesBetween(`Order ${order.number}`, before, after)
  if (changes.length === 0) throw new NothingToChange({ number: order.number, kind: 'CONTACT' })
  await saveOrder(cx, order.id, after)
  const names = [after.customerName, order.shipTo.name, order.shipTo.company]
  await indexTerms(cx, [
    {
      objectType: 'Order',
      objectId: order.id,
      terms: [
        { kind: 'EMAIL', term: after.contactEmail },
        { kind: 'PHONE', term: after.contactPhone },
        { kind: 'PHONE', term: order.shipTo.phone },
        ...names.map((term) => ({ kind: 'NAME' as const, term })),
      ],
    },
  ])
  const [refreshed] = await refreshOrders(cx, [order.id])
  return { version: refreshed?.version ?? order.version, changes, outcome: unmovedOutcome(order) }
}
