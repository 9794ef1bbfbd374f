import { runImport } from '#modules/imports/run-import'
import { InvalidInput } from '#platform/refusal'
import type { JobHandler } from '../jobs.ts'

/** Carries an import on from where it stands; a job that is run again, or twice at once, does nothing twice. */
export const runImportJob: JobHandler = async (actor, { runId }) => {
  if (!runId) throw new InvalidInput([{ path: 'runId', message: 'must be given' }])
  await runImport(actor, runId)
}
