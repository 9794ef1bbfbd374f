import type { CommandContext } from '#platform/command'
import { newId } from '#platform/ids'
import type { Ranking } from './candidate.rules.ts'
import { insertDecisions, packInput } from './internal/decision.store.ts'

/** A decision to be kept: who decided (policy version), about what, on which facts, among which ways, and how. */
export interface NewDecision extends Partial<Ranking> {
  /** Given when other rows name the decision before it is written. */
  readonly id?: string
  readonly policyKey: string
  readonly version: { readonly id: string; readonly mode: string }
  readonly subject: { readonly type: string; readonly id: string }
  readonly orderId: string | null
  /** Everything that was known, also what the active table does not read: plain JSON, amounts as text. */
  readonly input: unknown
  /** What was done because of it; plain JSON. */
  readonly outcome: Readonly<Record<string, unknown>>
  readonly matchedRows: readonly { readonly id: string; readonly index: number; readonly note: string }[]
  /** One sentence. */
  readonly summary: string
}

/** Keeps decisions and their inputs (once per content), one statement. Answers their ids in the order given. */
export async function recordDecisions(
  cx: CommandContext,
  decisions: readonly NewDecision[],
): Promise<readonly string[]> {
  if (decisions.length === 0) return []
  const rows = decisions.map(toRow)
  await cx.tx.$executeRawUnsafe(insertDecisions, JSON.stringify(rows), cx.actor.tenantId, cx.now, cx.commandId)
  return rows.map(({ id }) => id)
}

/** Keeps one decision; answers its id. */
export async function recordDecision(cx: CommandContext, decision: NewDecision): Promise<string> {
  const [id] = await recordDecisions(cx, [decision])
  return id ?? ''
}

function toRow(decision: NewDecision) {
  const { hash, content } = packInput(decision.input)
  return {
    id: decision.id ?? newId(),
    policyKey: decision.policyKey,
    policyVersionId: decision.version.id,
    mode: decision.version.mode,
    subjectType: decision.subject.type,
    subjectId: decision.subject.id,
    orderId: decision.orderId,
    inputHash: hash,
    content: content.toString('base64'),
    outcome: decision.outcome,
    matchedRows: decision.matchedRows.map(({ id, index, note }) => ({ id, index, note })),
    candidates: decision.candidates ?? [],
    winner: decision.winner ?? null,
    runnerUp: decision.runnerUp ?? null,
    margin: decision.margin ?? null,
    summary: decision.summary,
  }
}
