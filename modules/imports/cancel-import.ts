import { command } from '#platform/command'
import { cancelImportInput } from './cancel-import.input.ts'
import { ImportMovedOn } from './import.errors.ts'
import { activeStatuses, lockRun } from './internal/run.store.ts'

/** Stops a run before its next batch. Orders that it has taken in stay; refused once the run has ended. */
export const cancelImport = command({
  name: 'import.cancel',
  permission: 'import:run',
  input: cancelImportInput,
  refusals: ['NOT_FOUND', 'IMPORT_MOVED_ON', 'STALE_VERSION'],
  async run(cx, { runId }) {
    const run = await lockRun(cx, runId)
    cx.expectVersion(run.version)
    if (!activeStatuses.includes(run.status) && run.status !== 'FAILED') throw new ImportMovedOn(runId, run.status)
    await cx.tx.importRun.updateMany({
      where: { tenantId: cx.actor.tenantId, id: runId },
      data: { status: 'CANCELLED', finishedAt: cx.now, version: { increment: 1 }, updatedAt: cx.now },
    })
    cx.record({
      type: 'import.cancelled',
      objects: [{ type: 'ImportRun', id: runId }],
      changes: [{ object: `ImportRun:${runId}`, field: 'status', before: run.status, after: 'CANCELLED' }],
    })
    return { type: 'ImportRun', id: runId, version: run.version + 1 }
  },
})
