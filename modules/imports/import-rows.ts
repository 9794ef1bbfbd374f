import { LARGEST_BATCH } from '#modules/capture/import-orders.input'
import { importOrderBatch, type LeftOut } from '#modules/capture/import-orders.step'
import { type CommandContext, command } from '#platform/command'
import { addTotals } from './checkpoint.rules.ts'
import type { MappedGroup, SetAsideRow } from './group-order.rules.ts'
import { importRowsInput } from './import-rows.input.ts'
import { readBatch } from './internal/read-batch.ts'
import { lockRunAt, type RunRow, saveProgress } from './internal/run.store.ts'
import { acceptLookups, insertRejects, insertSetAside, settleRows } from './internal/staging.store.ts'
import { rejectsOf } from './reject.rules.ts'
import type { RowProblem, SourceRow } from './source-row.rules.ts'

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
  async run(cx, { runId, place }) {
    const run = await lockRunAt(cx, runId, place)
    const batch = await readBatch(cx, run, LARGEST_BATCH)
    if (batch.groups.length === 0) return await complete(cx, run)
    const groups = batch.groups
    const orders = groups.flatMap(({ order }) => (order ? [order] : []))
    const imported = await importOrderBatch(cx, {
      channelId: run.options.channelId,
      createMissing: run.options.createMissing,
      orders,
      products: groups.flatMap(({ products }) => products),
      locations: groups.flatMap(({ locations }) => locations),
    })
    const settled = settle(groups, imported.leftOut)
    await settleRows(cx, runId, settled)
    await insertRejects(cx, runId, rejectsOf(settled.rejected, run.files))
    await insertSetAside(cx, runId, groups, nameOf(run))
    const counts = {
      accepted: settled.accepted.length,
      setAside: settled.setAside.length,
      rejected: settled.rejected.length,
    }
    const created = { ordersCreated: imported.created.length, unchanged: imported.unchanged.length }
    await saveProgress(cx, runId, {
      status: 'RUNNING',
      checkpoint: {
        ...run.checkpoint,
        cursor: batch.cursor,
        accepted: addTotals(run.checkpoint.accepted, settled.totals),
      },
      ...counts,
      ...created,
    })
    cx.record({ type: 'import.advanced', objects: [subject(runId)], data: { ...counts, ...created } })
    return { type: 'ImportRun', id: runId, orders: orders.length, isDone: false }
  },
})

const subject = (id: string) => ({ type: 'ImportRun', id })

const nameOf =
  (run: RunRow) =>
  (role: string): string =>
    run.files.find((file) => file.role === role)?.name ?? role

interface SettledRows {
  readonly accepted: readonly SourceRow[]
  readonly rejected: readonly RowProblem[]
  readonly setAside: readonly SetAsideRow[]
  readonly totals: readonly { readonly currency: string; readonly amountMinor: bigint }[]
}

/** Each row of the batch goes one way. An order with one bad row is rejected whole: its other rows name the bad one. */
function settle(groups: readonly MappedGroup[], leftOut: readonly LeftOut[]): SettledRows {
  const refused = new Map(leftOut.map((each) => [each.externalId, each]))
  const judged = groups.map((group) => ({ group, problems: problemsOf(group, refused) }))
  const taken = judged.filter(({ problems }) => problems.length === 0).map(({ group }) => group)
  return {
    accepted: taken.flatMap(({ rows }) => rows),
    rejected: judged.flatMap(({ problems }) => problems),
    setAside: groups.flatMap(({ setAside }) => setAside),
    totals: taken.flatMap(({ order }) => (order ? [{ currency: order.currency, amountMinor: totalOf(order) }] : [])),
  }
}

function problemsOf(group: MappedGroup, refused: ReadonlyMap<string, LeftOut>): readonly RowProblem[] {
  if (group.rows.length === 0) return []
  const left = group.order ? refused.get(group.order.externalId) : undefined
  if (group.order && !left) return []
  const bad = Map.groupBy(group.problems, ({ row }) => row.sequence)
  const broken = group.rows.find(({ outcome }) => outcome === 'REJECTED')
  const first = group.problems[0]?.row ?? broken ?? group.rows[0]
  return group.rows
    .filter(({ outcome }) => outcome === 'STAGED')
    .map((row): RowProblem => {
      const own = bad.get(row.sequence)
      if (own) return inOne(own)
      if (left) return { row, column: null, value: left.value, reason: left.code, expected: expectedOf[left.code] }
      const expected = `the row of the same order at line ${first?.line ?? 0} (${first?.file ?? ''}) to be right`
      return { row, column: null, value: group.key.slice(0, 200), reason: 'OTHER_ROW_REJECTED', expected }
    })
}

/** All that is wrong with one row, so that it is corrected once: the first problem leads, the others follow in words. */
function inOne(problems: readonly RowProblem[]): RowProblem {
  const [first, ...others] = [...new Map(problems.map((each) => [each.column, each])).values()]
  if (!first) throw new Error('a row was rejected without a problem')
  const also = others.map(({ column, expected }) => `${column ?? 'row'}: ${expected}`)
  return { ...first, expected: [first.expected, ...also].join('; also ') }
}

const expectedOf: Readonly<Record<LeftOut['code'], string>> = {
  UNKNOWN_SKU: 'a SKU of this tenant, or the option createMissing',
  UNKNOWN_LOCATION: 'a location of this tenant, or the option createMissing',
  ORDER_KNOWN_WITH_OTHER_CONTENT: 'the content with which this order was imported before; history is not overwritten',
}

const totalOf = (order: NonNullable<MappedGroup['order']>): bigint =>
  [...order.lines.map(({ totalMinor }) => totalMinor), ...order.charges.map(({ amountMinor }) => amountMinor)].reduce(
    (sum, minor) => sum + BigInt(minor),
    0n,
  )

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
  return { type: 'ImportRun', id: run.id, orders: 0, isDone: true }
}
