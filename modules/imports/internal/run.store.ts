import type { CommandContext } from '#platform/command'
import { NotFound } from '#platform/refusal'
import { type Checkpoint, checkpointSchema, placeOf } from '../checkpoint.rules.ts'
import { ImportMovedOn } from '../import.errors.ts'
import type { ImportStatus } from '../import.rules.ts'
import type { RunFile } from '../match-files.rules.ts'
import type { ImportOptions } from '../profile.rules.ts'

export interface RunRow {
  readonly id: string
  readonly profileKey: string
  readonly status: ImportStatus
  readonly files: readonly RunFile[]
  readonly options: ImportOptions & { readonly channelId: string | null }
  readonly checkpoint: Checkpoint
  readonly received: number
  readonly accepted: number
  readonly setAside: number
  readonly rejected: number
  readonly version: number
}

const readText = `
SELECT id, "profileKey", status, files, options, checkpoint, received, accepted, "setAside", rejected, version FROM "ImportRun"
WHERE "tenantId" = $1::uuid AND id = $2::uuid`

/** What reads need of a command's context. */
export type Reading = Pick<CommandContext, 'tx' | 'actor'>

export const readRun = (cx: Reading, runId: string): Promise<RunRow> => findRun(cx, runId, readText)

/** The run, locked. */
export const lockRun = (cx: CommandContext, runId: string): Promise<RunRow> =>
  findRun(cx, runId, `${readText} FOR UPDATE`)

async function findRun(cx: Reading, runId: string, text: string): Promise<RunRow> {
  const [row] = await cx.tx.$queryRawUnsafe<RunRow[]>(text, cx.actor.tenantId, runId)
  if (!row) throw new NotFound('ImportRun', runId)
  return { ...row, checkpoint: checkpointSchema.parse(row.checkpoint) }
}

export const activeStatuses: readonly ImportStatus[] = ['QUEUED', 'STAGING', 'RUNNING']

/** The run, locked, if it still stands where the work was prepared for; refused otherwise, and nothing is done twice. */
export async function lockRunAt(cx: CommandContext, runId: string, place: string): Promise<RunRow> {
  const run = await lockRun(cx, runId)
  const isActive = activeStatuses.includes(run.status)
  if (!isActive || placeOf(run.checkpoint) !== place) throw new ImportMovedOn(runId, run.status)
  return run
}

/** What a piece of work adds to the run's counts, and where the run stands after it. */
export interface Progress {
  readonly status: ImportStatus
  readonly checkpoint: Checkpoint
  readonly received?: number
  readonly accepted?: number
  readonly unchanged?: number
  readonly setAside?: number
  readonly rejected?: number
  readonly ordersCreated?: number
  readonly stagedBytes?: bigint
  readonly isFinished?: boolean
}

/** Saves the checkpoint and the counts in the transaction that did the work. */
export async function saveProgress(cx: CommandContext, runId: string, progress: Progress): Promise<void> {
  const added = (count: number | undefined) => ({ increment: count ?? 0 })
  await cx.tx.importRun.updateMany({
    where: { tenantId: cx.actor.tenantId, id: runId },
    data: {
      status: progress.status,
      checkpoint: progress.checkpoint,
      received: added(progress.received),
      accepted: added(progress.accepted),
      unchanged: added(progress.unchanged),
      setAside: added(progress.setAside),
      rejected: added(progress.rejected),
      ordersCreated: added(progress.ordersCreated),
      stagedBytes: progress.stagedBytes,
      finishedAt: progress.isFinished ? cx.now : null,
      version: { increment: 1 },
      updatedAt: cx.now,
    },
  })
}
