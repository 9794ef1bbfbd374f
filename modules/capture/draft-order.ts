import type { ResolvedCustomer } from '#modules/customers/resolve-customer.step'
import type { IndexedObject } from '#modules/search/index-terms.step'
import type { Accepted, KnownOrder } from './accept-order.ts'
import type { NewLine, NewOrder, NewReference } from './insert-orders.step.ts'
import type { PlaceOrderInput } from './place-order.input.ts'

interface OrderFacts extends Accepted {
  readonly id: string
  readonly number: string
  readonly input: PlaceOrderInput
  readonly known: KnownOrder
  readonly customer: ResolvedCustomer
  readonly lines: readonly NewLine[]
  readonly placedAt: Date
  /** Null while a person must confirm it. */
  readonly confirmedAt: Date | null
}

/** The order's row. */
export function draftOrder({ id, number, input, known, priced, ...facts }: OrderFacts): NewOrder {
  const { shipTo, customer: buyer } = input
  const { totals } = priced
  return {
    id,
    number,
    channelId: known.channel.id,
    customerId: facts.customer.id,
    companyId: known.company?.id ?? null,
    origin: input.externalReference ? 'CHANNEL' : 'MANUAL',
    status: facts.confirmedAt ? 'CONFIRMED' : 'RECEIVED',
    paymentTerms: input.paymentTerms ?? known.channel.paymentTerms,
    currency: input.currency,
    presentment: input.presentment ?? null,
    placedAt: facts.placedAt,
    confirmedAt: facts.confirmedAt,
    customerName: buyer.name || shipTo.name || shipTo.company,
    contactEmail: buyer.email || null,
    contactPhone: buyer.phone || shipTo.phone || null,
    shipTo,
    billTo: input.billTo ?? null,
    shipToCountry: shipTo.country,
    shipToPostcode: shipTo.postcode,
    serviceCode: input.serviceCode ?? known.channel.defaultServiceCode,
    purchaseOrderNumber: input.purchaseOrderNumber || null,
    subtotalMinor: totals.subtotal,
    discountMinor: totals.discount,
    shippingMinor: totals.shipping,
    feeMinor: totals.fee,
    taxMinor: totals.tax,
    totalMinor: totals.total,
    sourceTotalMinor: facts.sourceTotal,
    unitCount: facts.lines.reduce((sum, { ordered }) => sum + ordered, 0),
    lineCount: facts.lines.length,
    riskScore: input.riskScore ?? null,
    tags: [...new Set(input.tags.filter(Boolean))].sort(),
    note: input.note || null,
  }
}

/** What the channel calls the order. */
export const draftReferences = (
  order: NewOrder,
  input: PlaceOrderInput,
  channelCode: string,
): readonly NewReference[] =>
  input.externalReference
    ? [{ objectId: order.id, connection: `channel:${channelCode}`, value: input.externalReference }]
    : []

/** What the order is to be found by. */
export const draftTerms = (order: NewOrder, input: PlaceOrderInput): IndexedObject => ({
  objectType: 'Order',
  objectId: order.id,
  terms: [
    { kind: 'ORDER_NUMBER', term: order.number },
    { kind: 'CHANNEL_NUMBER', term: input.externalReference },
    { kind: 'CHANNEL_NUMBER', term: input.externalNumber },
    { kind: 'CHANNEL_NUMBER', term: input.purchaseOrderNumber },
    { kind: 'EMAIL', term: order.contactEmail },
    { kind: 'PHONE', term: input.customer.phone },
    { kind: 'PHONE', term: input.shipTo.phone },
    { kind: 'NAME', term: order.customerName },
    { kind: 'NAME', term: input.shipTo.name },
    { kind: 'NAME', term: input.shipTo.company },
    { kind: 'POSTCODE', term: input.shipTo.postcode },
  ],
})
