import { CsvFileError } from '#lib/csv-source'
import type { Actor } from '#platform/actor'
import { isRefusal, NotFound } from '#platform/refusal'
import { refreshStatistics } from '#platform/statistics'
import { placeOf } from './checkpoint.rules.ts'
import { failImport } from './fail-import.ts'
import { findImportRun, type ImportRunView } from './find-import-run.ts'
import { importRows } from './import-rows.ts'
import { placeOpenOrders } from './internal/place-open-orders.ts'
import { stageFile } from './internal/stage-file.ts'

export interface RunImportOptions {
  /** Told after each transaction. */
  readonly onProgress?: (run: ImportRunView) => void
  readonly signal?: AbortSignal
}

/**
 * Carries a run on from where it stands until it ends: reads its files into staging, then takes its orders in, transaction
 * by transaction. May be killed at any moment and called again, also twice at once: each piece of work is done once, by the
 * one who finds the run where the work was prepared for. A file that is no table fails the run.
 */
export async function runImport(actor: Actor, runId: string, options: RunImportOptions = {}): Promise<ImportRunView> {
  for (;;) {
    const run = await findImportRun(actor, runId)
    if (!run) throw new NotFound('ImportRun', runId)
    options.onProgress?.(run)
    if (!isActive(run) || options.signal?.aborted) return run
    try {
      if (run.checkpoint.phase === 'STAGING') await stageFile(actor, run, options)
      else await advance(actor, run)
      await refreshStatistics(actor)
    } catch (error) {
      if (error instanceof CsvFileError)
        await failImport(actor, { runId, error: `${nameOfFile(run)}: ${error.message}` })
      else if (!isRefusal(error) || error.code !== 'IMPORT_MOVED_ON') throw error
    }
  }
}

async function advance(actor: Actor, run: ImportRunView): Promise<void> {
  const refused = run.options.openOrders === 'ROUTE' ? await placeOpenOrders(actor, run.id) : []
  await importRows(actor, { runId: run.id, place: placeOf(run.checkpoint), refused: [...refused] })
}

const isActive = ({ status }: ImportRunView): boolean =>
  status === 'QUEUED' || status === 'STAGING' || status === 'RUNNING'

const nameOfFile = (run: ImportRunView): string => run.files[run.checkpoint.file]?.name ?? 'a file'
