import { z } from 'zod'
import { countInput, linesOf, reasonCodeInput } from './stock.input.ts'

export const recordCountInput = z.object({
  countId: z.uuid(),
  lines: linesOf(
    z.object({
      binId: z.uuid(),
      variantId: z.uuid(),
      counted: countInput.describe('What lies there.'),
      expectedQuantity: countInput.nullish().describe('What the sheet said; absent when counting blind.'),
      reasonCode: reasonCodeInput
        .nullish()
        .describe('Why it differs, when the counter knows: a code of the activity STOCK_COUNT.'),
    }),
  ).refine((lines) => new Set(lines.map((line) => `${line.binId}|${line.variantId}`)).size === lines.length, {
    error: 'counts a variant in a bin twice; give each once',
  }),
})
