import { z } from 'zod'
import { conditionInput, instantInput, quantityInput, reasonCodeInput } from './stock.input.ts'

export const receiveTransferInput = z
  .object({
    transferId: z.uuid(),
    receivedAt: instantInput.nullish().describe('Now when absent.'),
    lines: z
      .array(
        z.object({
          variantId: z.uuid(),
          quantity: quantityInput,
          binId: z.uuid().nullish(),
          condition: conditionInput.default('SELLABLE').describe('The condition of the units.'),
        }),
      )
      .max(500, 'must have at most 500 lines')
      .default([])
      .describe('What arrived, and where it was put (MAIN when absent). Empty when only the end is told.'),
    isComplete: z
      .boolean()
      .default(false)
      .describe(
        'Nothing more will come: closes the transfer. It also closes by itself when everything shipped is here.',
      ),
    differences: z
      .array(z.object({ variantId: z.uuid(), reasonCode: reasonCodeInput }))
      .max(500)
      .default([])
      .describe('Why lines differ when the transfer closes: codes of the activity TRANSFER_DIFFERENCE.'),
  })
  .refine(({ lines, isComplete }) => lines.length > 0 || isComplete, {
    path: ['lines'],
    error: 'must name what arrived, unless isComplete tells that nothing more will come',
  })
