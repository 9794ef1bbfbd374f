import { z } from 'zod'
import { trackingCodes } from './shipment.rules.ts'

/** One scan as the carrier reports it. Late, early and repeated ones are all welcome. */
export const recordTrackingEventInput = z
  .object({
    shipmentId: z.string().nullish(),
    trackingNumber: z.string().trim().max(60).nullish(),
    code: z.enum(trackingCodes),
    /** The carrier's own code, kept as sent. */
    rawCode: z.string().max(120).nullish(),
    description: z.string().max(500).nullish(),
    place: z.string().max(200).nullish(),
    /** The carrier's time. */
    at: z.coerce.date('must be an instant, like 2026-11-23T14:02:00Z'),
    /** What makes the scan one and the same when it is sent again; the carrier's event id when it has one. */
    sourceKey: z.string().max(200).nullish(),
  })
  .refine((input) => Boolean(input.shipmentId) !== Boolean(input.trackingNumber), {
    path: ['shipmentId'],
    message: 'give either shipmentId or trackingNumber',
  })
