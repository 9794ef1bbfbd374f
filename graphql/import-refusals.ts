import { entry, type RefusalEntry } from './refusal-entry.ts'
import { idOf, text, texts } from './refusal-facts.ts'

/** Refusals about imports. */
export const importRefusals: Readonly<Record<string, RefusalEntry>> = {
  IMPORT_KNOWN: entry('ImportKnown', 'Exactly these files were imported before, or are being imported now.', {
    runId: idOf('ImportRun', 'That import.'),
    status: text('How far it is.'),
  }),
  UNKNOWN_PROFILE: entry('UnknownProfile', 'There is no import profile of this key.', {
    key: text('The key.'),
    known: texts('The keys that there are.'),
  }),
  UNKNOWN_FILE: entry('UnknownFile', 'A file has none of the headers that the profile reads.', {
    file: text('The file.'),
    expected: texts('The files that the profile reads, with their columns.'),
  }),
  FILE_GIVEN_TWICE: entry('FileGivenTwice', 'Two files play one role, and which is meant cannot be known.', {
    role: text('The role.'),
    files: texts('The files.'),
  }),
  FILE_MISSING: entry('FileMissing', 'A file is missing without which nothing can be made.', {
    role: text('What it holds.'),
    columns: texts('The columns by which it is known.'),
  }),
  IMPORT_MOVED_ON: entry('ImportMovedOn', 'The import has ended, or somebody else carried it on.', {
    runId: idOf('ImportRun', 'The import.'),
    status: text('How far it is.'),
  }),
  UNKNOWN_CHANNEL: entry('UnknownChannel', 'There is no channel of this code.', { channel: text('The code.') }),
}
