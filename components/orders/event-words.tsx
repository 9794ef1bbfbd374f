import type { Tone } from '#components/ui/tone'
import type { OrderEvent } from './order-types.tsx'
import { holdReasonWords, plainWords } from './order-words.tsx'

type Facts = OrderEvent['facts']
type Telling = { text: (facts: Facts) => string; tone?: Tone }

const text = (facts: Facts, name: string): string => {
  const value = facts[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

const list = (facts: Facts, name: string): readonly Facts[] => {
  const value = facts[name]
  return Array.isArray(value) ? value.filter((item) => typeof item === 'object' && item !== null) : []
}

const units = (facts: Facts, name: string, count: string): string =>
  list(facts, name)
    .map((item) => `${text(item, count)} × ${text(item, 'sku')}`)
    .join(', ')

const holdReason = (facts: Facts): string => {
  const code = text(facts, 'reason')
  return (Object.entries(holdReasonWords).find(([known]) => known === code)?.[1] ?? plainWords(code)).toLowerCase()
}

const noted = (facts: Facts): string => (text(facts, 'note') ? `: “${text(facts, 'note')}”` : '')
const because = (facts: Facts): string =>
  text(facts, 'reason') ? ` (${plainWords(text(facts, 'reason')).toLowerCase()})` : ''
const partNumbers = (facts: Facts): string =>
  list(facts, 'parts')
    .map((part) => text(part, 'number'))
    .join(', ')

/** What happened, in words, by the event's type; a type that is not here is read out. */
const tellings: Readonly<Record<string, Telling>> = {
  'order.placed': { text: (f) => `Placed: ${units(f, 'lines', 'quantity')}`, tone: 'ok' },
  'order.received-again': { text: () => 'Sent again by the channel; nothing changed' },
  'order.confirmed': {
    text: (f) => `Confirmed${text(f, 'by') === 'POLICY' ? ' by the rules' : ''}${noted(f)}`,
    tone: 'ok',
  },
  'order.routed': { text: (f) => (partNumbers(f) ? `Routed as ${partNumbers(f)}` : 'Routed') },
  'order.line-backordered': { text: (f) => `Waits for stock: ${units(f, 'lines', 'units')}`, tone: 'attention' },
  'order.unroutable': { text: () => 'No location can send it', tone: 'attention' },
  'order.route-sought': { text: () => 'Routing was asked again' },
  'order.hold-placed': { text: (f) => `Held for ${holdReason(f)}${noted(f)}`, tone: 'attention' },
  'order.hold-released': { text: (f) => `Hold for ${holdReason(f)} released${noted(f)}`, tone: 'ok' },
  'order.parts-released': { text: () => 'Released to the locations' },
  'order.cancelled': { text: (f) => `Cancelled${because(f)}`, tone: 'problem' },
  'order.units-cancelled': { text: (f) => `Units cancelled${because(f)}`, tone: 'attention' },
  'order.change-proposed': { text: (f) => `Change proposed: ${plainWords(text(f, 'kind')).toLowerCase()}` },
  'order.change-applied': { text: (f) => `Changed: ${plainWords(text(f, 'kind')).toLowerCase()}`, tone: 'ok' },
  'order.change-refused': {
    text: (f) => `Change refused: ${plainWords(text(f, 'kind')).toLowerCase()}`,
    tone: 'attention',
  },
  'order.change-withdrawn': { text: (f) => `Change withdrawn: ${plainWords(text(f, 'kind')).toLowerCase()}` },
  'order.annotated': { text: () => 'Note or tags changed' },
  'order.completed': { text: () => 'Completed', tone: 'ok' },
  'order.stock-lost': { text: (f) => `${text(f, 'units') || 'Some'} promised units were not there`, tone: 'problem' },
  'order.payment-updated': { text: () => 'Money recorded on the order' },
  'payment.recorded': { text: (f) => `${plainWords(text(f, 'kind') || 'payment')} recorded`, tone: 'ok' },
  'fulfillment-order.released': { text: (f) => `${text(f, 'number')} released to be picked`.trim() },
  'fulfillment-order.picking-started': { text: () => 'Picking started' },
  'fulfillment-order.item-picked': {
    text: (f) => `Picked ${text(f, 'quantity')} × ${text(f, 'sku')} from ${text(f, 'bin')}`,
  },
  'fulfillment-order.pick-undone': { text: (f) => `Put back ${text(f, 'quantity')} × ${text(f, 'sku')}` },
  'fulfillment-order.short': {
    text: (f) => `Not found: ${text(f, 'quantity')}${text(f, 'sku') ? ` × ${text(f, 'sku')}` : ' units'}`,
    tone: 'attention',
  },
  'fulfillment-order.packed': { text: () => 'Packed' },
  'fulfillment-order.moved': { text: () => 'Moved to another location' },
  'fulfillment-order.split': { text: () => 'Split into two parts' },
  'fulfillment-order.withdrawn': { text: () => 'Taken back from its location' },
  'shipment.labelled': {
    text: (f) => `Label printed${text(f, 'trackingNumber') ? ` ${text(f, 'trackingNumber')}` : ''}`,
  },
  'shipment.voided': {
    text: (f) => `Label voided${text(f, 'trackingNumber') ? ` ${text(f, 'trackingNumber')}` : ''}`,
    tone: 'attention',
  },
  'shipment.handed-over': { text: () => 'Handed over to the carrier', tone: 'ok' },
  'shipment.tracked': {
    text: (f) =>
      `Carrier: ${text(f, 'description') || plainWords(text(f, 'code'))}${text(f, 'place') ? ` in ${text(f, 'place')}` : ''}`,
  },
  'shipment.delivered': { text: () => 'Delivered', tone: 'ok' },
  'shipment.scan-repeated': { text: () => 'The carrier sent a scan again; nothing changed' },
  'backorder.allocated': { text: () => 'Arriving stock was given out', tone: 'ok' },
  'exception.opened': { text: (f) => text(f, 'title') || 'Exception opened', tone: 'attention' },
  'personal-data.revealed': { text: () => 'Personal data was looked at' },
}

/** The event in words, and the tone of its mark. */
export function tellEvent({ type, facts }: Pick<OrderEvent, 'type' | 'facts'>): { text: string; tone?: Tone } {
  const known = tellings[type]
  if (!known) return { text: plainWords(type) }
  return { text: known.text(facts), tone: known.tone }
}

/** Decisions that the event names. */
export function decisionIdsOf({ facts }: Pick<OrderEvent, 'facts'>): readonly string[] {
  const several = facts.decisionIds
  if (Array.isArray(several)) return several.filter((id) => typeof id === 'string')
  return typeof facts.decisionId === 'string' ? [facts.decisionId] : []
}
