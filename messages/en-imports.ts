import type { Wording } from './wording.ts'

const list = (values: unknown): string => (Array.isArray(values) ? values.join('; ') : String(values))
const lower = (value: unknown): string => String(value).toLowerCase()

/** Words for refusals about imports. */
export const importWords: Readonly<Record<string, Wording>> = {
  IMPORT_KNOWN: ({ status }) =>
    status === 'COMPLETED'
      ? 'Exactly these files were imported before, in the same way. Nothing was changed.'
      : `Exactly these files are being imported already (${lower(status)}). Follow that import instead.`,
  UNKNOWN_PROFILE: ({ key, known }) => `There is no import profile "${key}". There are: ${list(known)}.`,
  UNKNOWN_FILE: ({ file, expected }) =>
    `${file} is none of the files that this profile reads. It reads files with these columns: ${list(expected)}.`,
  FILE_GIVEN_TWICE: ({ role, files }) => `Two files were given for "${role}": ${list(files)}. Give one of them.`,
  FILE_MISSING: ({ role, columns }) => `The file of the ${role} is missing: one with the columns ${list(columns)}.`,
  IMPORT_MOVED_ON: ({ status }) => `This import is ${lower(status)} by now, so that is not possible. Read it again.`,
  UNKNOWN_CHANNEL: ({ channel }) => `There is no channel "${channel}". Make it first, or leave the option out.`,
}
