import { readCsv } from '#lib/csv'
import { CsvFileError } from '#lib/csv-source'
import type { Actor } from '#platform/actor'
import { openFile } from '#platform/files'
import { placeOf } from '../checkpoint.rules.ts'
import type { ImportRunView } from '../find-import-run.ts'
import { findImportProfiles } from '../find-profile.ts'
import { stageRows } from '../stage-rows.ts'
import { type StagedRow, stagedRow } from '../staged-row.rules.ts'

const ROWS_PER_TRANSACTION = 2_000

interface Options {
  readonly onProgress?: (run: ImportRunView) => void
  readonly signal?: AbortSignal
}

/** Reads the run's present file from where it stands to its end, transaction by transaction. */
export async function stageFile(actor: Actor, run: ImportRunView, { onProgress, signal }: Options): Promise<void> {
  const file = run.files[run.checkpoint.file]
  if (!file) throw new Error(`the run ${run.id} has no file ${run.checkpoint.file}`)
  const profile = (await findImportProfiles(actor)).find(({ key }) => key === run.profileKey)?.definition
  const source = openFile(actor, file.sha256)
  if (!profile || !source) throw new CsvFileError('NO_HEADER')
  const before = run.files.slice(0, run.checkpoint.file).reduce((sum, each) => sum + each.bytes, 0)
  let checkpoint = run.checkpoint
  let pending: StagedRow[] = []
  let received = run.received
  const save = async (row: number, isEndOfFile: boolean) => {
    const rows = pending.map((each) => each.row)
    const rejects = pending.flatMap(({ reject }) => (reject ? [reject] : []))
    const stagedBytes = BigInt(before + (isEndOfFile ? file.bytes : Math.min(source.bytesRead, file.bytes)))
    await stageRows(actor, { runId: run.id, place: placeOf(checkpoint), rows, rejects, row, isEndOfFile, stagedBytes })
    checkpoint = { ...checkpoint, row, sequence: rows.at(-1)?.sequence ?? checkpoint.sequence }
    received += rows.length
    pending = []
    onProgress?.({ ...run, status: 'STAGING', received, stagedBytes: Number(stagedBytes) })
  }
  let sequence = checkpoint.sequence
  for await (const csv of readCsv(source, { encoding: profile.encoding, skipRows: checkpoint.row })) {
    sequence += 1
    pending.push(stagedRow(profile, file, sequence, csv))
    if (pending.length < ROWS_PER_TRANSACTION) continue
    await save(csv.row, false)
    if (signal?.aborted) {
      source.destroy()
      return
    }
  }
  await save(checkpoint.row + pending.length, true)
}
