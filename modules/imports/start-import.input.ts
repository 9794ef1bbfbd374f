import { z } from 'zod'
import { requiredText } from '#lib/zod-fields'
import { importOptions } from './profile.rules.ts'

/** Files were stored before, by storeImportFile. */
export const startImportInput = z.object({
  profile: requiredText(60),
  options: importOptions.prefault({}),
  files: z
    .array(
      z.object({
        name: requiredText(255),
        sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256'),
        bytes: z.int().min(0),
        header: z.array(z.string().max(500)).min(1).max(1_000),
      }),
    )
    .min(1)
    .max(20),
  /** False when whoever starts it also carries it out, as the command line does. */
  inBackground: z.boolean().default(true),
})
export type StartImportInput = z.output<typeof startImportInput>
