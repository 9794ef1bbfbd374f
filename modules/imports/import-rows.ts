import { type CommandContext, command } from '#platform/command'
import { addTotals } from './checkpoint.rules.ts'
import { importRowsInput } from './import-rows.input.ts'
import { profileOfRun } from './internal/read-batch.ts'
import { lockRunAt, type RunRow, saveProgress } from './internal/run.store.ts'
import { settleOrders } from './internal/settle-orders.ts'
import { settleTable } from './internal/settle-table.ts'
import { acceptLookups, insertRejects, insertSetAside, settleRows } from './internal/staging.store.ts'
import { rejectsOf } from './reject.rules.ts'

/**
 * Takes the next orders of a run in, at most 500 of them, in a constant number of statements: maps their rows, imports the
 * orders, keeps what is set aside, rejects the rest with reasons, and moves the checkpoint, all in one transaction.
 * When no rows are left the run is completed.
 */
export const importRows = command({
  name: 'import.advance',
  permission: 'import:run',
  input: importRowsInput,
  refusals: ['NOT_FOUND', 'IMPORT_MOVED_ON'],
  timeout: 60_000,
  async run(cx, { runId, place, refused }) {
    const run = await lockRunAt(cx, runId, place)
    const profile = await profileOfRun(cx, run)
    const batch =
      profile.kind === 'ORDERS' ? await settleOrders(cx, run, profile, refused) : await settleTable(cx, run, profile)
    if (!batch) return await complete(cx, run)
    const { cursor, totals, created, unchanged, ...rows } = batch
    await settleRows(cx, runId, rows)
    await insertRejects(cx, runId, rejectsOf(rows.rejected, run.files))
    await insertSetAside(cx, runId, rows.setAside, nameOf(run))
    const counts = { accepted: rows.accepted.length, setAside: rows.setAside.length, rejected: rows.rejected.length }
    const accepted = addTotals(run.checkpoint.accepted, totals)
    await saveProgress(cx, runId, {
      status: 'RUNNING',
      checkpoint: { ...run.checkpoint, cursor, accepted },
      ...{ ...counts, ordersCreated: created, unchanged },
    })
    cx.record({ type: 'import.advanced', objects: [subject(runId)], data: { ...counts, created, unchanged } })
    return { type: 'ImportRun', id: runId, created, isDone: false }
  },
})

const subject = (id: string) => ({ type: 'ImportRun', id })

const nameOf =
  (run: RunRow) =>
  (role: string): string =>
    run.files.find((file) => file.role === role)?.name ?? role

async function complete(cx: CommandContext, run: RunRow) {
  const accepted = await acceptLookups(cx, run.id)
  const { checkpoint } = run
  await saveProgress(cx, run.id, { status: 'COMPLETED', checkpoint, accepted, isFinished: true })
  const data = {
    received: run.received,
    accepted: run.accepted + accepted,
    setAside: run.setAside,
    rejected: run.rejected,
  }
  cx.record({ type: 'import.completed', objects: [subject(run.id)], data })
  return { type: 'ImportRun', id: run.id, created: 0, isDone: true }
}
