import { z } from 'zod'

export const printedDocuments = ['PACKING_SLIP', 'SHIPPING_LABEL', 'PICK_LIST'] as const
export type PrintedDocument = (typeof printedDocuments)[number]

export const recordPrintInput = z.object({
  document: z.enum(printedDocuments),
  objectId: z.uuid().describe('The fulfillment order; for a shipping label the shipment.'),
})
