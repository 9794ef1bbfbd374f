import { termsOfCustomer } from '#modules/customers/index-customers.step'
import { resolveCustomer } from '#modules/customers/resolve-customer.step'
import { recordDecisions } from '#modules/decisions/record-decision.step'
import { openException } from '#modules/exceptions/open-exception.step'
import { decideConfirmation } from '#modules/orders/decide-confirmation'
import { refreshOrders } from '#modules/orders/refresh-orders.step'
import { openTenders, tendersToOpen } from '#modules/payments/open-tenders.step'
import { type CommandContext, command } from '#platform/command'
import { newId } from '#platform/ids'
import { assertSeesAllLocations } from '#platform/master-data'
import { nextNumber } from '#platform/numbers'
import { type Accepted, acceptOrder, type KnownOrder, loadNamed, requireOpenChannel } from './accept-order.ts'
import { decideHolds } from './decide-holds.ts'
import { draftCharges, draftLines } from './draft-order.rules.ts'
import { draftOrder, draftReferences, draftTerms } from './draft-order.ts'
import { draftTenders } from './draft-tenders.ts'
import { insertOrders, type NewOrder, type NewOrderHold } from './insert-orders.step.ts'
import { lockOutsideOrder } from './internal/load.store.ts'
import { type PlaceOrderInput, placeOrderInput } from './place-order.input.ts'
import { recordPlaced } from './placed-events.ts'
import { priceDifference } from './price-order.rules.ts'
import { routeNewOrder } from './route-new-order.ts'

/**
 * Accepts an order: priced exactly, promised, held or confirmed by policy, and routed to the locations that ship it, all
 * in one transaction. The same order of a channel sent again answers the order that it made. A wrong address or total
 * holds the order instead of losing it; short lines wait for stock, unless the policy refuses them.
 */
export const placeOrder = command({
  name: 'order.place',
  permission: 'order:place',
  input: placeOrderInput,
  refusals: [
    'CHANNEL_NOT_TAKING',
    'LINES_NOT_SELLABLE',
    'PURCHASE_ORDER_NUMBER_MISSING',
    'STOCK_DOES_NOT_COVER',
    'POLICY_NOT_ACTIVE',
    'UNRESTRICTED_ONLY',
  ],
  async run(cx, input) {
    assertSeesAllLocations(cx.actor)
    if (input.externalReference) await lockOutsideOrder(cx, input.channelId, input.externalReference)
    const known = await loadNamed(cx, input)
    if (known.before) return receivedAgain(cx, known.before, input)
    requireOpenChannel(known, cx.now)
    return place(cx, input, known, acceptOrder(input, known))
  },
})

function receivedAgain(cx: CommandContext, before: NonNullable<KnownOrder['before']>, input: PlaceOrderInput) {
  const { id, number, version } = before
  cx.record({
    type: 'order.received-again',
    objects: [{ type: 'Order', id }],
    data: { number, externalReference: input.externalReference },
  })
  return { type: 'Order', id, version, number, isNew: false }
}

async function place(cx: CommandContext, input: PlaceOrderInput, known: KnownOrder, accepted: Accepted) {
  const id = newId()
  const placedAt = input.placedAt ?? cx.now
  const tenders = tendersToOpen(draftTenders(id, input, placedAt))
  const { held, confirmation, difference } = await judge(cx, { id, input, known, accepted, tenders })
  const customer = await resolveCustomer(cx, {
    ...input.customer,
    connection: `channel:${known.channel.code}`,
    name: input.customer.name || input.shipTo.name,
    companyId: known.company?.id ?? null,
  })
  const lines = draftLines({ ...accepted, orderId: id, input, known, placedAt })
  const confirmedAt = confirmation.confirm ? cx.now : null
  const number = await orderNumber(cx)
  const order = draftOrder({ ...accepted, id, number, input, known, customer, lines, placedAt, confirmedAt })
  await insertOrders(cx, {
    orders: [order],
    lines,
    charges: draftCharges(id, input, accepted.priced),
    holds: held.holds,
    references: draftReferences(order, input, known.channel.code),
    terms: [
      draftTerms(order, input),
      ...(customer.isNew
        ? [termsOfCustomer({ ...input.customer, id: customer.id, name: order.customerName, addresses: [input.shipTo] })]
        : []),
    ],
  })
  await openTenders(cx, tenders)
  recordPlaced(cx, { order, lines, holds: held.holds, tenders, known, input, confirmation })
  const isHeld = held.holds.length > 0 || !confirmation.confirm
  const shortages = await routeNewOrder(cx, { order, lines, input, known, isHeld })
  await recordDecisions(cx, [held.decision, confirmation.decision, ...shortages])
  if (isPriceHeld(held.holds)) await raisePriceDifference(cx, order, difference)
  const [refreshed] = await refreshOrders(cx, [id])
  return { type: 'Order', id, version: refreshed?.version ?? 1, number, isNew: true }
}

interface Unjudged {
  readonly id: string
  readonly input: PlaceOrderInput
  readonly known: KnownOrder
  readonly accepted: Accepted
  readonly tenders: ReturnType<typeof tendersToOpen>
}

/** What the policies say before anything is written: which holds, and whether it is confirmed at once. */
async function judge(cx: CommandContext, { id, input, known, accepted, tenders }: Unjudged) {
  const { total } = accepted.priced.totals
  const { type: channelType } = known.channel
  const difference = priceDifference(total, accepted.sourceTotal)
  const held = await decideHolds(cx, { orderId: id, input, total, priceDifference: difference, channelType })
  const sum = (of: (tender: (typeof tenders)[number]) => bigint) =>
    tenders.reduce((all, tender) => all + of(tender), 0n)
  const confirmation = await decideConfirmation(cx, {
    orderId: id,
    openHolds: held.holds.filter(({ blocks }) => blocks === 'CONFIRMATION').length,
    paymentTerms: input.paymentTerms ?? known.channel.paymentTerms,
    channelType,
    riskScore: input.riskScore ?? null,
    totalMinor: total,
    authorizedMinor: sum(({ authorized }) => authorized),
    capturedMinor: sum(({ captured }) => captured),
    refundedMinor: sum(({ refunded }) => refunded),
  })
  return { held, confirmation, difference }
}

/** A rehearsal takes no number. */
async function orderNumber(cx: CommandContext): Promise<string> {
  if (cx.isRehearsal) return `rehearsal-${cx.commandId}`
  const [number] = await nextNumber(cx.actor, 'order')
  if (number === undefined) throw new Error('the series of order numbers gave none')
  return number.toString()
}

const isPriceHeld = (holds: readonly NewOrderHold[]) => holds.some(({ reason }) => reason === 'PRICE_DIFFERENCE')

async function raisePriceDifference(cx: CommandContext, order: NewOrder, difference: bigint): Promise<void> {
  await openException(cx, {
    type: 'price-difference',
    severity: 'MEDIUM',
    dedupeKey: `price-difference:${order.id}`,
    title: `The total of order ${order.number} is not the one that its channel sent`,
    detail: {
      ours: order.totalMinor.toString(),
      theirs: order.sourceTotalMinor?.toString() ?? null,
      difference: difference.toString(),
      currency: order.currency,
    },
    ownerRole: 'FINANCE',
    orderId: order.id,
    costAtRisk: { amount: difference, currency: order.currency },
  })
}
