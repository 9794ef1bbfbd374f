import { z } from 'zod'
import { binFields } from './location.input.ts'
import { binPurposes } from './location.rules.ts'

const newBin = z.object({
  code: binFields.code,
  purpose: z.enum(binPurposes).describe('What the bin is for; stock in PICK, BULK and PACKING may be sold.'),
  walkSequence: binFields.walkSequence.default(0),
})

export const createBinsInput = z.object({
  locationId: z.string(),
  bins: z.array(newBin).min(1, 'must name at least one bin').max(500, 'must be at most 500 bins'),
})

export type CreateBinsInput = z.input<typeof createBinsInput>

/** Fields left out stay as they are. The purpose stays: what lies there was counted by it. */
export const updateBinInput = z.object({
  binId: z.string(),
  code: binFields.code.optional(),
  walkSequence: binFields.walkSequence.optional(),
  isActive: z.boolean().optional().describe('False takes the bin out of use; it must be empty.'),
})

export type UpdateBinInput = z.input<typeof updateBinInput>
