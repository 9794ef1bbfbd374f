import { A4, type Drawing, finished, newDocument } from '#lib/pdf/document'
import type { Actor } from '#platform/actor'
import { allow } from '#platform/allow'
import type { Permission } from '#platform/permissions'
import { findSlipFacts, type SlipFacts } from './find-print-facts.ts'
import { printedInstant } from './internal/print-frame.ts'
import { drawPackingSlip } from './packing-slip.ts'
import { drawPickList } from './pick-list.ts'
import { recordPrint } from './record-print.ts'

type Slip = 'PACKING_SLIP' | 'PICK_LIST'

const slips: Record<Slip, { permission: Permission; draw: (doc: Drawing, facts: SlipFacts, printed: string) => void }> =
  {
    PACKING_SLIP: { permission: 'fulfillment:pack', draw: drawPackingSlip },
    PICK_LIST: { permission: 'fulfillment:pick', draw: drawPickList },
  }

/** As many slips as one run of a printer holds. */
export const mostSlips = 50

/**
 * Packing slips or pick lists of several fulfillment orders in one PDF, each beginning on a page of its own with its own page
 * numbers. Every one is recorded as if it were printed alone. At most fifty.
 */
export async function printTogether(actor: Actor, document: Slip, ids: readonly string[]): Promise<Buffer> {
  const { permission, draw } = slips[document]
  allow(actor, permission)
  const doc = newDocument({ size: A4, title: `${ids.length} documents`, now: actor.now })
  for (const [index, id] of ids.slice(0, mostSlips).entries()) {
    const facts = await findSlipFacts(actor, id)
    const { copy } = await recordPrint(actor, { document, objectId: facts.id })
    if (index > 0) doc.addPage({ size: [...A4], margin: 0 })
    draw(doc, facts, `Printed ${printedInstant(actor.now, facts.timeZone)} by ${actor.name} · copy ${copy}`)
    // Written out, so that the next one counts its own pages.
    doc.flushPages()
  }
  return finished(doc)
}
