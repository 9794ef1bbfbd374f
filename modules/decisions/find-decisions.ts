import { decodeCursor, encodeCursor, type KeysetPosition, keysetCondition, keysetPage, keysetTail } from '#lib/keyset'
import { type Actor, may } from '#platform/actor'
import { forbidden } from '#platform/faults'
import { isUuid } from '#platform/ids'
import { InvalidInput } from '#platform/refusal'
import { queryText } from '#platform/tenancy'
import type { DecisionCandidate } from './candidate.rules.ts'

/** A decision as it is shown: what was chosen among which ways, by which version, and why. */
export interface DecisionView {
  readonly id: string
  readonly policyKey: string
  readonly policyVersionId: string
  readonly policyVersion: number
  readonly subjectType: string
  readonly subjectId: string
  readonly orderId: string | null
  readonly inputHash: string
  readonly outcome: Readonly<Record<string, unknown>>
  readonly matchedRows: readonly { readonly id: string; readonly index: number; readonly note: string }[]
  readonly candidates: readonly DecisionCandidate[]
  readonly winner: string | null
  readonly runnerUp: string | null
  readonly margin: string | null
  readonly summary: string
  readonly mode: string
  readonly at: Date
}

/** Which decisions: by id, of an order, of any subject, or by a policy; all when nothing is given. */
export interface DecisionFilter {
  readonly ids?: readonly string[]
  readonly orderId?: string
  readonly subject?: { readonly type: string; readonly id: string }
  readonly policyKey?: string
}

export interface DecisionPage {
  readonly rows: readonly DecisionView[]
  readonly cursors: readonly string[]
  readonly hasNextPage: boolean
}

const columns = `d.id, d."policyKey", d."policyVersionId", v.version AS "policyVersion", d."subjectType", d."subjectId",
  d."orderId", d."inputHash", d.outcome, d."matchedRows", d.candidates, d.winner, d."runnerUp", d.margin::text AS margin,
  d.summary, d.mode, d.at`
const source = `FROM "Decision" d JOIN "PolicyVersion" v ON v."tenantId" = d."tenantId" AND v.id = d."policyVersionId"`
const newestFirst = {
  orderBy: 'AT_DESC',
  keySql: 'd.at',
  idSql: 'd.id',
  direction: 'DESC',
  keyCast: 'timestamptz',
} as const

function conditions(actor: Actor, filter: DecisionFilter): { texts: string[]; values: unknown[] } {
  const values: unknown[] = [actor.tenantId]
  const texts = ['d."tenantId" = $1::uuid']
  const equals = (column: string, value: string | undefined, cast = '') => {
    if (value === undefined) return
    values.push(value)
    texts.push(`d."${column}" = $${values.length}${cast}`)
  }
  if (filter.ids) {
    values.push(filter.ids)
    texts.push(`d.id = ANY ($${values.length}::uuid[])`)
  }
  equals('orderId', filter.orderId, '::uuid')
  equals('subjectType', filter.subject?.type)
  equals('subjectId', filter.subject?.id, '::uuid')
  equals('policyKey', filter.policyKey)
  return { texts, values }
}

/** Decisions, newest first, at most 100 a page. A cursor of another list refuses with InvalidInput. */
export async function findDecisions(
  actor: Actor,
  filter: DecisionFilter,
  page: { readonly first: number; readonly after?: string | null },
): Promise<DecisionPage> {
  if (!may(actor, 'decision:read')) throw forbidden('decision:read')
  const ids = [filter.orderId, filter.subject?.id].filter((id) => id !== undefined)
  if (!ids.every(isUuid)) return { rows: [], cursors: [], hasNextPage: false }
  const { texts, values } = conditions(actor, filter)
  const after = page.after ? positionOf(page.after) : undefined
  const keyset = keysetCondition(newestFirst, after, values.length)
  const tail = keysetTail(newestFirst, page.first, values.length + keyset.values.length)
  const where = [...texts, ...(keyset.text ? [keyset.text] : [])].join(' AND ')
  const text = `SELECT ${columns} ${source} WHERE ${where} ${tail.text}`
  const found = await queryText<DecisionView>(actor, text, [...values, ...keyset.values, ...tail.values])
  const { rows, hasNextPage } = keysetPage(found, page.first)
  const cursors = rows.map((row) => encodeCursor(newestFirst.orderBy, { key: row.at.toISOString(), id: row.id }))
  return { rows, cursors, hasNextPage }
}

function positionOf(cursor: string): KeysetPosition {
  const decoded = decodeCursor(newestFirst.orderBy, cursor)
  if (!decoded.ok) throw new InvalidInput([{ path: 'after', message: 'is not a cursor of this list' }])
  return decoded.value
}

/** One decision, or null when unknown or out of sight. */
export async function findDecision(actor: Actor, id: string): Promise<DecisionView | null> {
  if (!may(actor, 'decision:read')) throw forbidden('decision:read')
  if (!isUuid(id)) return null
  const text = `SELECT ${columns} ${source} WHERE d."tenantId" = $1::uuid AND d.id = $2::uuid`
  const [row] = await queryText<DecisionView>(actor, text, [actor.tenantId, id])
  return row ?? null
}
