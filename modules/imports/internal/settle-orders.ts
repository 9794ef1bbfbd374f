import { type ImportedOrder, LARGEST_BATCH } from '#modules/capture/import-orders.input'
import { importOrderBatch, type LeftOut } from '#modules/capture/import-orders.step'
import type { CommandContext } from '#platform/command'
import type { MappedGroup, SetAsideRow } from '../group-order.rules.ts'
import { ImportMovedOn } from '../import.errors.ts'
import { isOpenOrder } from '../open-order.rules.ts'
import type { OrderProfile } from '../profile.rules.ts'
import type { RowProblem, SourceRow } from '../source-row.rules.ts'
import type { RefusedOrder } from './place-open-orders.ts'
import { readBatch } from './read-batch.ts'
import type { RunRow } from './run.store.ts'

/** What became of the rows of one batch: each goes one way. */
export interface SettledBatch {
  readonly accepted: readonly SourceRow[]
  readonly rejected: readonly RowProblem[]
  readonly setAside: readonly SetAsideRow[]
  readonly totals: readonly { readonly currency: string; readonly amountMinor: bigint }[]
  readonly cursor: number
  readonly created: number
  readonly unchanged: number
}

/** Maps the next groups of rows to orders and takes them in; null when no rows are left. */
export async function settleOrders(
  cx: CommandContext,
  run: RunRow,
  profile: OrderProfile,
  refused: readonly RefusedOrder[],
): Promise<SettledBatch | null> {
  const { groups, cursor } = await readBatch(cx, run, profile, LARGEST_BATCH)
  if (groups.length === 0) return null
  const { channelId, createMissing, openOrders } = run.options
  if (!channelId) throw new Error(`the run ${run.id} has no channel`)
  const isPlaced = (order: ImportedOrder) => openOrders === 'ROUTE' && isOpenOrder(order)
  const orders = groups.flatMap(({ order }) => (order ? [order] : []))
  const placed = await placedBefore(cx, run, channelId, orders.filter(isPlaced), refused)
  const imported = await importOrderBatch(cx, {
    channelId,
    createMissing,
    orders: orders.filter((order) => !isPlaced(order)),
    products: groups.flatMap(({ products }) => products),
    locations: groups.flatMap(({ locations }) => locations),
  })
  const { created, unchanged, leftOut } = imported
  return {
    ...settle(groups, [...leftOut, ...refused.map(({ externalId, code }) => notAccepted(externalId, code))]),
    cursor,
    created: created.length + placed.created,
    unchanged: unchanged.length + placed.unchanged,
  }
}

type Refused = Omit<LeftOut, 'code'> & { readonly code: LeftOut['code'] | 'NOT_ACCEPTED' }

const notAccepted = (externalId: string, value: string): Refused => ({ externalId, code: 'NOT_ACCEPTED', value })

const findPlaced = `
SELECT r.value AS "externalId", o."createdAt" >= i."createdAt" AS "isNew" FROM "ExternalReference" r
JOIN "Channel" c ON c."tenantId" = r."tenantId" AND r.connection = 'channel:' || c.code
JOIN "Order" o ON o."tenantId" = r."tenantId" AND o.id = r."objectId"
JOIN "ImportRun" i ON i."tenantId" = r."tenantId" AND i.id = $4::uuid
WHERE r."tenantId" = $1::uuid AND c.id = $2::uuid AND r.type = 'ORDER' AND r.value = ANY ($3::text[])`

/** The open orders are here or were refused: otherwise they were not placed for this batch, and it is not this one's turn. */
async function placedBefore(
  cx: CommandContext,
  run: RunRow,
  channelId: string,
  orders: readonly ImportedOrder[],
  refused: readonly RefusedOrder[],
): Promise<{ created: number; unchanged: number }> {
  if (orders.length === 0) return { created: 0, unchanged: 0 }
  const ids = orders.map(({ externalId }) => externalId)
  const values = [cx.actor.tenantId, channelId, ids, run.id]
  const found = await cx.tx.$queryRawUnsafe<{ externalId: string; isNew: boolean }[]>(findPlaced, ...values)
  const settled = new Set([...found, ...refused].map(({ externalId }) => externalId))
  if (ids.some((id) => !settled.has(id))) throw new ImportMovedOn(run.id, run.status)
  const created = found.filter(({ isNew }) => isNew).length
  return { created, unchanged: found.length - created }
}

/** Each row of the batch goes one way. An order with one bad row is rejected whole: its other rows name the bad one. */
function settle(
  groups: readonly MappedGroup[],
  leftOut: readonly Refused[],
): Omit<SettledBatch, 'cursor' | 'created' | 'unchanged'> {
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

function problemsOf(group: MappedGroup, refused: ReadonlyMap<string, Refused>): readonly RowProblem[] {
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

const expectedOf: Readonly<Record<Refused['code'], string>> = {
  UNKNOWN_SKU: 'a SKU of this tenant, or the option createMissing',
  UNKNOWN_LOCATION: 'a location of this tenant, or the option createMissing',
  ORDER_KNOWN_WITH_OTHER_CONTENT: 'the content with which this order was imported before; history is not overwritten',
  NOT_ACCEPTED: 'an order that the channel could place today; the value names the refusal',
}

const totalOf = (order: NonNullable<MappedGroup['order']>): bigint =>
  [...order.lines.map(({ totalMinor }) => totalMinor), ...order.charges.map(({ amountMinor }) => amountMinor)].reduce(
    (sum, minor) => sum + BigInt(minor),
    0n,
  )
