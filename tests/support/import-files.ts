import { createReadStream, existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import { findImportRun, type ImportRunView } from '#modules/imports/find-import-run'
import { runImport } from '#modules/imports/run-import'
import { startImport } from '#modules/imports/start-import'
import type { StartImportInput } from '#modules/imports/start-import.input'
import { storeImportFile } from '#modules/imports/store-import-file'
import type { Actor } from '#platform/actor'

/** Real trade records for tests, beside the repository; not everybody has them. */
export const DATA_FOLDER =
  process.env.PLUMBLINE_TEST_DATA ?? join(import.meta.dirname, '..', '..', '..', 'shared', 'data')

/** Whether a set is there; says so when it is not, because its tests are then skipped. */
export function hasData(folder: string): boolean {
  const isThere = existsSync(join(DATA_FOLDER, folder))
  if (!isThere)
    console.warn(`${join(DATA_FOLDER, folder)} is not there: the tests on it are skipped (PLUMBLINE_TEST_DATA)`)
  return isThere
}

/** A file of the tests: a path, or a name with its text. */
export type TestFile = string | { readonly name: string; readonly text: string }

/** Stores the files and begins their import. */
export async function beginImport(
  actor: Actor,
  profile: string,
  files: readonly TestFile[],
  options: Partial<StartImportInput['options']> = {},
): Promise<string> {
  const stored = await Promise.all(
    files.map((file) =>
      typeof file === 'string'
        ? storeImportFile(actor, basename(file), createReadStream(file))
        : storeImportFile(actor, file.name, Readable.from([Buffer.from(file.text)])),
    ),
  )
  const started = await startImport(actor, {
    profile,
    options,
    files: stored.map((file) => ({ ...file, header: [...file.header] })),
    inBackground: false,
  })
  return started.id
}

/** Imports the files from beginning to end. */
export async function importFiles(
  actor: Actor,
  profile: string,
  files: readonly TestFile[],
  options: Partial<StartImportInput['options']> = {},
): Promise<ImportRunView> {
  const id = await beginImport(actor, profile, files, options)
  await runImport(actor, id)
  const run = await findImportRun(actor, id)
  if (!run) throw new Error('the run is gone')
  return run
}
