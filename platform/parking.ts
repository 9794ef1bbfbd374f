import { canonicalHash } from '#lib/canonical-json'
import type { Actor } from './actor.ts'
import type { NewEvent } from './events.ts'
import { writeEvents } from './events.ts'
import { newId } from './ids.ts'
import type { Transaction } from './tenancy.ts'

/** The facts on which an approval is asked: if one of them moves, the approval lapses. */
export type MaterialFacts = Readonly<Record<string, string | number | boolean | null>>

/** Thrown by a command's decision when somebody else must agree first; the command is then parked. */
export class NeedsApproval extends Error {
  readonly subject: { readonly type: string; readonly id: string }
  readonly requiredRole: string
  readonly reason: string
  readonly facts: MaterialFacts
  readonly rehearsal: readonly NewEvent[]
  readonly validForHours: number

  constructor(need: {
    subject: { type: string; id: string }
    requiredRole: string
    reason: string
    facts: MaterialFacts
    rehearsal?: readonly NewEvent[]
    validForHours?: number
  }) {
    super('needs approval')
    this.subject = need.subject
    this.requiredRole = need.requiredRole
    this.reason = need.reason
    this.facts = need.facts
    this.rehearsal = need.rehearsal ?? []
    this.validForHours = need.validForHours ?? 72
  }
}

/** Keeps the command with its input and the facts it was asked on; answers the approval's id. */
export async function parkApproval(
  tx: Transaction,
  actor: Actor,
  commandName: string,
  input: unknown,
  need: NeedsApproval,
): Promise<string> {
  const id = newId()
  await tx.approval.create({
    data: {
      tenantId: actor.tenantId,
      id,
      commandName,
      input: JSON.parse(JSON.stringify(input)),
      materialFacts: need.facts,
      factsHash: canonicalHash(need.facts),
      rehearsal: JSON.parse(JSON.stringify(need.rehearsal)),
      status: 'REQUESTED',
      subjectType: need.subject.type,
      subjectId: need.subject.id,
      requiredRole: need.requiredRole,
      requestedById: actor.id,
      requestedAt: actor.now,
      expiresAt: new Date(actor.now.getTime() + need.validForHours * 3_600_000),
      createdAt: actor.now,
      updatedAt: actor.now,
    },
  })
  await writeEvents(tx, actor, { id: newId(), name: commandName }, [
    {
      type: 'approval.requested',
      objects: [{ type: 'Approval', id }, need.subject],
      data: { command: commandName, reason: need.reason, requiredRole: need.requiredRole },
    },
  ])
  return id
}
