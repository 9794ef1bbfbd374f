import { z } from 'zod'
import { requiredText } from '#lib/zod-fields'
import { importOptions } from './profile.rules.ts'

/** Files were stored before, by storeImportFile. */
export const startImportInput = z.object({
  profile: requiredText(60).describe('How the files are read, such as "products".'),
  options: importOptions.prefault({}).describe('What is decided otherwise than the profile says.'),
  files: z
    .array(
      z.object({
        name: requiredText(255).describe('What the file is called.'),
        sha256: z
          .string()
          .regex(/^[0-9a-f]{64}$/, 'must be a SHA-256')
          .describe('SHA-256 of the stored content, in hexadecimal.'),
        bytes: z.int().min(0).describe('Its size.'),
        header: z.array(z.string().max(500)).min(1).max(1_000).describe('The columns of its first line.'),
      }),
    )
    .min(1)
    .max(20)
    .describe('The stored files.'),
  /** False when whoever starts it also carries it out, as the command line does. */
  inBackground: z.boolean().default(true).describe('False when whoever starts it also carries it out.'),
})
export type StartImportInput = z.output<typeof startImportInput>
