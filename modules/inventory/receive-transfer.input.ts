import { z } from 'zod'
import { conditionInput, instantInput, quantityInput, reasonCodeInput } from './stock.input.ts'

export const receiveTransferInput = z
  .object({
    transferId: z.uuid(),
    /** Now when absent. */
    receivedAt: instantInput.nullish(),
    /** What arrived, and where it was put (MAIN when absent). Empty when only the end is told. */
    lines: z
      .array(
        z.object({
          variantId: z.uuid(),
          quantity: quantityInput,
          binId: z.uuid().nullish(),
          condition: conditionInput.default('SELLABLE'),
        }),
      )
      .max(500, 'must have at most 500 lines')
      .default([]),
    /** Nothing more will come: closes the transfer. It also closes by itself when everything shipped is here. */
    isComplete: z.boolean().default(false),
    /** Why lines differ when the transfer closes: codes of the activity TRANSFER_DIFFERENCE. */
    differences: z
      .array(z.object({ variantId: z.uuid(), reasonCode: reasonCodeInput }))
      .max(500)
      .default([]),
  })
  .refine(({ lines, isComplete }) => lines.length > 0 || isComplete, {
    path: ['lines'],
    error: 'must name what arrived, unless isComplete tells that nothing more will come',
  })
