import { type Drawing, finished, LABEL_4_BY_6, newDocument } from '#lib/pdf/document'
import { drawCode128, hasCode128 } from '#lib/pdf/draw-barcode'
import { drawText } from '#lib/pdf/draw-text'
import type { Actor } from '#platform/actor'
import { allow } from '#platform/allow'
import { findLabelFacts, type LabelFacts } from './find-print-facts.ts'
import { ShipmentStateForbids } from './fulfillment.errors.ts'
import { drawAddress, gray, printedAddress } from './internal/print-frame.ts'
import { recordPrint } from './record-print.ts'

const [width, height] = LABEL_4_BY_6
const edge = 14
const inner = width - 2 * edge

const rule = (doc: Drawing, y: number): void =>
  void doc.moveTo(0, y).lineTo(width, y).lineWidth(1.5).strokeColor('#000000').stroke()

function drawSender(doc: Drawing, facts: LabelFacts): void {
  const from = [facts.seller, facts.location, printedAddress({ ...facts.locationAddress, name: '' })].filter(Boolean)
  drawText(doc, 'From', { x: edge, y: 12, width: inner, size: 7, color: gray })
  drawText(doc, from.join('\n'), { x: edge, y: 22, width: inner * 0.6, size: 7, maxLines: 7 })
  const right = { x: edge + inner * 0.62, width: inner * 0.38, align: 'END' as const }
  drawText(doc, facts.carrier ?? '', { ...right, y: 12, size: 15, bold: true, maxLines: 1 })
  drawText(doc, facts.service ?? '', { ...right, y: 33, size: 10, maxLines: 3 })
}

function drawRecipient(doc: Drawing, facts: LabelFacts): void {
  drawText(doc, 'Ship to', { x: edge, y: 98, width: inner, size: 7, color: gray })
  const address = printedAddress(facts.shipTo, facts.locationAddress.country)
  drawAddress(doc, address, { x: edge, y: 109, width: inner, size: 14, bold: true, height: 128 })
  const phone = facts.shipTo.phone
  if (phone) drawText(doc, phone, { x: edge, y: 243, width: inner, size: 9, maxLines: 1 })
}

function drawTracking(doc: Drawing, facts: LabelFacts): void {
  const code = facts.trackingNumber ?? facts.number
  drawText(doc, facts.trackingNumber ? 'Tracking number' : 'Shipment', {
    x: edge,
    y: 270,
    width: inner,
    size: 7,
    color: gray,
  })
  if (hasCode128(code)) drawCode128(doc, code, { x: edge, y: 284, width: inner, height: 78 })
  drawText(doc, code, { x: edge, y: 367, width: inner, size: 12, bold: true, align: 'CENTER', maxLines: 1 })
}

/** Draws a shipping label of 4 × 6 inches. */
export function drawShippingLabel(doc: Drawing, facts: LabelFacts, copy: number): void {
  drawSender(doc, facts)
  rule(doc, 90)
  drawRecipient(doc, facts)
  rule(doc, 262)
  drawTracking(doc, facts)
  rule(doc, 392)
  const weight = facts.weightGrams ? ` · ${(facts.weightGrams / 1000).toFixed(2)} kg` : ''
  const parcels = `${facts.packages} ${facts.packages === 1 ? 'package' : 'packages'}${weight}`
  const box = { x: edge, width: inner, size: 8, maxLines: 1 }
  drawText(doc, `Order ${facts.orderNumber} · ${facts.number}`, { ...box, y: 400 })
  drawText(doc, copy > 1 ? `${parcels} · copy ${copy}` : parcels, { ...box, y: height - 18 })
}

/**
 * The label of a shipment as PDF, for label printers of 4 × 6 inches. Every label handed out is recorded. Refused for a
 * voided shipment: its parcel would travel on a number that nobody pays for.
 */
export async function shippingLabelPdf(actor: Actor, shipmentId: string): Promise<Buffer> {
  allow(actor, 'fulfillment:ship')
  const facts = await findLabelFacts(actor, shipmentId)
  if (facts.status === 'VOIDED')
    throw new ShipmentStateForbids({ number: facts.number, status: facts.status, act: 'print' })
  const { copy } = await recordPrint(actor, { document: 'SHIPPING_LABEL', objectId: facts.id })
  const doc = newDocument({ size: LABEL_4_BY_6, title: `Label ${facts.number}`, now: actor.now })
  drawShippingLabel(doc, facts, copy)
  return finished(doc)
}
