import { A4, type Drawing, finished, newDocument } from '#lib/pdf/document'
import type { Actor } from '#platform/actor'
import { allow } from '#platform/allow'
import { findSlipFacts, type PrintLine, type SlipFacts } from './find-print-facts.ts'
import { contentWidth, drawField, drawRule, margin, printedInstant } from './internal/print-frame.ts'
import { drawTable, type PrintColumn } from './internal/print-table.ts'
import { drawSlipFeet, drawSlipHead } from './packing-slip.ts'
import { recordPrint } from './record-print.ts'

const columns: readonly PrintColumn<PrintLine>[] = [
  { heading: 'Bin', width: 110, bold: true, size: 12, text: ({ bins }) => bins.slice(0, 4).join('\n') || 'none here' },
  { heading: 'SKU', width: 130, text: ({ sku }) => sku },
  { heading: 'Item', width: contentWidth - 110 - 130 - 60, text: ({ title }) => title },
  {
    heading: 'Pick',
    width: 60,
    align: 'END',
    bold: true,
    size: 14,
    text: ({ quantity, picked }) => String(quantity - picked),
  },
]

/** Draws a pick list: what is still to be picked, in the order of the walk, with what each bin holds. */
export function drawPickList(doc: Drawing, facts: SlipFacts, printed: string): void {
  let y = drawSlipHead(doc, 'Pick list', facts)
  drawRule(doc, y)
  const half = contentWidth / 2 - 10
  const cutOff = facts.cutOffAt ? printedInstant(facts.cutOffAt, facts.timeZone) : ''
  drawField(doc, 'Ready for the carrier by', cutOff, { x: margin + half + 20, y: y + 12, width: half })
  y += 12 + drawField(doc, 'At', facts.location, { x: margin, y: y + 12, width: half, maxLines: 2 }) + 12
  const open = facts.lines.filter(({ quantity, picked }) => quantity > picked)
  const inWalk = [...open].sort((a, b) => ((a.bins[0] ?? '~') < (b.bins[0] ?? '~') ? -1 : 1))
  drawTable(doc, columns, inWalk, y)
  drawSlipFeet(doc, printed)
}

/** The pick list of a fulfillment order as PDF, for those who walk without a scanner. Every list handed out is recorded. */
export async function pickListPdf(actor: Actor, fulfillmentOrderId: string): Promise<Buffer> {
  allow(actor, 'fulfillment:pick')
  const facts = await findSlipFacts(actor, fulfillmentOrderId)
  const { copy } = await recordPrint(actor, { document: 'PICK_LIST', objectId: facts.id })
  const doc = newDocument({ size: A4, title: `Pick list ${facts.number}`, now: actor.now })
  drawPickList(doc, facts, `Printed ${printedInstant(actor.now, facts.timeZone)} by ${actor.name} · copy ${copy}`)
  return finished(doc)
}
