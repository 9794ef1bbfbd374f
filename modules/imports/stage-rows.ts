import { z } from 'zod'
import { command } from '#platform/command'
import { importRowOutcomes } from './import.rules.ts'
import { lockRunAt, saveProgress } from './internal/run.store.ts'
import { insertRejects, insertRows } from './internal/staging.store.ts'
import { rejectReasons } from './source-row.rules.ts'

const stagedRow = z.object({
  sequence: z.int().min(1),
  file: z.string(),
  line: z.int().min(1),
  groupKey: z.string(),
  content: z.record(z.string(), z.string()),
  outcome: z.enum(importRowOutcomes),
})

const reject = z.object({
  file: z.string(),
  line: z.int(),
  column: z.string().nullable(),
  value: z.string().nullable(),
  reason: z.enum(rejectReasons),
  expected: z.string(),
  raw: z.string(),
})

export const stageRowsInput = z.object({
  runId: z.uuid(),
  /** Where the run stood when the rows were read. */
  place: z.string(),
  rows: z.array(stagedRow),
  rejects: z.array(reject),
  /** Number of the file's last row that was read. */
  row: z.int().min(0),
  isEndOfFile: z.boolean(),
  stagedBytes: z.bigint(),
})

/** Keeps the next rows of a run's files and its checkpoint in one transaction. Refused when the run stands elsewhere by now. */
export const stageRows = command({
  name: 'import.stage',
  permission: 'import:run',
  input: stageRowsInput,
  refusals: ['NOT_FOUND', 'IMPORT_MOVED_ON'],
  async run(cx, { runId, place, rows, rejects, row, isEndOfFile, stagedBytes }) {
    const run = await lockRunAt(cx, runId, place)
    await insertRows(cx, runId, rows)
    await insertRejects(cx, runId, rejects)
    const { checkpoint } = run
    const sequence = rows.at(-1)?.sequence ?? checkpoint.sequence
    const readable = run.files.filter(({ role }) => role !== null).length
    const file = isEndOfFile ? checkpoint.file + 1 : checkpoint.file
    const isStaged = file >= readable
    const next = { ...checkpoint, sequence, file, row: isEndOfFile ? 0 : row }
    await saveProgress(cx, runId, {
      status: isStaged ? 'RUNNING' : 'STAGING',
      checkpoint: isStaged ? { ...next, phase: 'ROWS' } : next,
      received: rows.length,
      rejected: rejects.length,
      stagedBytes,
    })
    cx.record({
      type: isStaged ? 'import.staged' : 'import.read',
      objects: [{ type: 'ImportRun', id: runId }],
      data: { rows: rows.length, rejected: rejects.length },
    })
    return { type: 'ImportRun', id: runId, rows: rows.length }
  },
})
