import { A4, type Drawing, finished, newDocument } from '#lib/pdf/document'
import { drawCode128, hasCode128 } from '#lib/pdf/draw-barcode'
import { drawText } from '#lib/pdf/draw-text'
import type { Actor } from '#platform/actor'
import { allow } from '#platform/allow'
import { findSlipFacts, type PrintLine, type SlipFacts } from './find-print-facts.ts'
import {
  contentWidth,
  drawAddress,
  drawField,
  drawRule,
  gray,
  margin,
  pageHeight,
  pageWidth,
  printedAddress,
  printedInstant,
} from './internal/print-frame.ts'
import { drawTable, type PrintColumn } from './internal/print-table.ts'
import { recordPrint } from './record-print.ts'

const barcodeWidth = 200

const columns: readonly PrintColumn<PrintLine>[] = [
  { heading: 'SKU', width: 140, text: ({ sku }) => sku },
  { heading: 'Item', width: contentWidth - 140 - 60, text: ({ title }) => title },
  { heading: 'Quantity', width: 60, align: 'END', bold: true, size: 12, text: ({ quantity }) => String(quantity) },
]

/** Title and barcode; answers where the content goes on. */
export function drawSlipHead(doc: Drawing, title: string, facts: SlipFacts): number {
  const width = contentWidth - barcodeWidth - 20
  let y = margin
  y += drawText(doc, facts.seller, { x: margin, y, width, size: 11, color: gray, maxLines: 2 })
  y += drawText(doc, title, { x: margin, y, width, size: 22, bold: true, maxLines: 2 })
  const x = pageWidth - margin - barcodeWidth
  if (hasCode128(facts.number)) drawCode128(doc, facts.number, { x, y: margin, width: barcodeWidth, height: 42 })
  drawText(doc, facts.number, {
    x,
    y: margin + 46,
    width: barcodeWidth,
    size: 10,
    align: 'CENTER',
    bold: true,
    maxLines: 2,
  })
  return Math.max(y, margin + 66) + 14
}

/** Who printed which copy, on the foot of every page that was not written out yet, with its number. */
export function drawSlipFeet(doc: Drawing, printed: string): void {
  const { start, count } = doc.bufferedPageRange()
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(start + page)
    const box = { x: margin, y: pageHeight - 40, size: 8, color: gray, maxLines: 1 }
    drawText(doc, printed, { ...box, width: contentWidth - 80 })
    drawText(doc, `Page ${page + 1} of ${count}`, { ...box, x: pageWidth - margin - 80, width: 80, align: 'END' })
  }
}

function drawParties(doc: Drawing, facts: SlipFacts, top: number): number {
  const half = contentWidth / 2 - 10
  const right = margin + half + 20
  const from = facts.locationAddress.country
  const above = drawText(doc, 'Ship to', { x: margin, y: top, width: half, size: 8, color: gray })
  const address = printedAddress(facts.shipTo, from)
  const left = above + drawAddress(doc, address, { x: margin, y: top + above + 1, width: half, size: 12, height: 200 })
  let y = top
  y += drawField(doc, 'Order', `${facts.orderNumber} · ${facts.channel}`, { x: right, y, width: half, maxLines: 2 }) + 6
  y += drawField(doc, 'Ordered', printedInstant(facts.placedAt, facts.timeZone), { x: right, y, width: half }) + 6
  y += drawField(doc, 'Ships from', facts.location, { x: right, y, width: half, maxLines: 2 }) + 6
  if (facts.service) y += drawField(doc, 'Service', facts.service, { x: right, y, width: half, maxLines: 2 }) + 6
  return Math.max(top + left, y) + 10
}

/** Draws a packing slip: A4, as many pages as the lines need. */
export function drawPackingSlip(doc: Drawing, facts: SlipFacts, printed: string): void {
  let y = drawSlipHead(doc, 'Packing slip', facts)
  drawRule(doc, y)
  y = drawParties(doc, facts, y + 12)
  if (facts.note) y += drawField(doc, 'Note', facts.note, { x: margin, y, width: contentWidth, maxLines: 6 }) + 12
  y = drawTable(doc, columns, facts.lines, y + 4)
  const units = facts.lines.reduce((sum, { quantity }) => sum + quantity, 0)
  const box = { x: margin, y: y + 2, width: contentWidth - 10, size: 12, align: 'END' as const }
  drawText(doc, `${units} ${units === 1 ? 'unit' : 'units'} in all`, { ...box, bold: true })
  drawSlipFeet(doc, printed)
}

/** The packing slip of a fulfillment order as PDF. Every slip handed out is recorded, with its copy number on its foot. */
export async function packingSlipPdf(actor: Actor, fulfillmentOrderId: string): Promise<Buffer> {
  allow(actor, 'fulfillment:pack')
  const facts = await findSlipFacts(actor, fulfillmentOrderId)
  const { copy } = await recordPrint(actor, { document: 'PACKING_SLIP', objectId: facts.id })
  const doc = newDocument({ size: A4, title: `Packing slip ${facts.number}`, now: actor.now })
  drawPackingSlip(doc, facts, `Printed ${printedInstant(actor.now, facts.timeZone)} by ${actor.name} · copy ${copy}`)
  return finished(doc)
}
