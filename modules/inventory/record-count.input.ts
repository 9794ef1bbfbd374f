import { z } from 'zod'
import { countInput, linesOf, reasonCodeInput } from './stock.input.ts'

export const recordCountInput = z.object({
  countId: z.uuid(),
  lines: linesOf(
    z.object({
      binId: z.uuid(),
      variantId: z.uuid(),
      /** What lies there. */
      counted: countInput,
      /** What the sheet said; absent when counting blind. */
      expectedQuantity: countInput.nullish(),
      /** Why it differs, when the counter knows: a code of the activity STOCK_COUNT. */
      reasonCode: reasonCodeInput.nullish(),
    }),
  ).refine((lines) => new Set(lines.map((line) => `${line.binId}|${line.variantId}`)).size === lines.length, {
    error: 'counts a variant in a bin twice; give each once',
  }),
})
