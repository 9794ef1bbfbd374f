import { z } from 'zod'
import { linesOf, noteInput, quantityInput } from './stock.input.ts'

export const requestTransferInput = z
  .object({
    fromLocationId: z.uuid(),
    toLocationId: z.uuid(),
    note: noteInput,
    lines: linesOf(z.object({ variantId: z.uuid(), quantity: quantityInput })).refine(
      (lines) => new Set(lines.map(({ variantId }) => variantId)).size === lines.length,
      { error: 'names a variant twice; give each variant once with its whole quantity' },
    ),
  })
  .refine(({ fromLocationId, toLocationId }) => fromLocationId !== toLocationId, {
    path: ['toLocationId'],
    error: 'is where the goods are already; within a location stock is moved between bins',
  })
