import { z } from 'zod'
import { command } from '#platform/command'
import { ImportMovedOn } from './import.errors.ts'
import { activeStatuses, lockRun } from './internal/run.store.ts'

export const failImportInput = z.object({ runId: z.uuid(), error: z.string().max(1_000) })

/** Ends a run that cannot go on, with the reason. What it has taken in stays; started again, it goes on from there. */
export const failImport = command({
  name: 'import.fail',
  permission: 'import:run',
  input: failImportInput,
  refusals: ['NOT_FOUND', 'IMPORT_MOVED_ON'],
  async run(cx, { runId, error }) {
    const run = await lockRun(cx, runId)
    if (!activeStatuses.includes(run.status)) throw new ImportMovedOn(runId, run.status)
    await cx.tx.importRun.updateMany({
      where: { tenantId: cx.actor.tenantId, id: runId },
      data: { status: 'FAILED', error, finishedAt: cx.now, version: { increment: 1 }, updatedAt: cx.now },
    })
    cx.record({ type: 'import.failed', objects: [{ type: 'ImportRun', id: runId }], data: { error } })
    return { type: 'ImportRun', id: runId }
  },
})
