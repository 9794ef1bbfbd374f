import { z } from 'zod'
import { stepOutcomes } from './fulfillment.rules.ts'

const millimeters = z.int().min(1).max(100_000).nullish()

export const packFulfillmentOrderInput = z.object({
  fulfillmentOrderId: z.string(),
  packages: z
    .array(
      z.object({
        weightGrams: z.int('must be whole grams').min(1, 'must be above 0').max(10_000_000).nullish(),
        lengthMillimeters: millimeters,
        widthMillimeters: millimeters,
        heightMillimeters: millimeters,
        lines: z
          .array(
            z.object({ lineId: z.string(), quantity: z.int('must be a whole number').min(1, 'must be at least 1') }),
          )
          .min(1, 'a package holds at least one line'),
      }),
    )
    .min(1, 'pack at least one package')
    .max(100),
  /** The procedure's steps as they were done. */
  steps: z
    .array(
      z.object({ stepKey: z.string().min(1), outcome: z.enum(stepOutcomes), value: z.string().max(500).nullish() }),
    )
    .max(50)
    .default([]),
})
