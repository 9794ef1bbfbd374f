import type { Actor } from './actor.ts'
import { principalOf } from './actor.ts'
import { Fault } from './faults.ts'
import { type Refusal, type RefusalFacts, StoredRefusal } from './refusal.ts'
import type { Transaction } from './tenancy.ts'

/** Where a command's answer is kept: the caller's key, under their own name, for this command. */
export interface KeyedCall {
  readonly command: string
  readonly key: string
  readonly inputHash: string
}

interface Row {
  inputHash: string
  outcome: string
  result: unknown
}

/**
 * Claims the key. Null: it was free and is now ours; otherwise the stored answer (a refusal is thrown again).
 * A second caller with the same key waits here until the first has committed or rolled back.
 */
export async function claimKey(tx: Transaction, actor: Actor, call: KeyedCall): Promise<{ result: unknown } | null> {
  const principal = principalOf(actor)
  const claimed = await tx.$executeRaw`
    INSERT INTO "IdempotencyKey" ("tenantId", principal, command, key, "inputHash", outcome, "createdAt")
    VALUES (${actor.tenantId}::uuid, ${principal}, ${call.command}, ${call.key}, ${call.inputHash}, 'PENDING', ${actor.now})
    ON CONFLICT DO NOTHING`
  if (claimed === 1) return null
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT "inputHash", outcome, result FROM "IdempotencyKey"
    WHERE "tenantId" = ${actor.tenantId}::uuid AND principal = ${principal} AND command = ${call.command} AND key = ${call.key}`
  if (!row) throw new Error('an idempotency key vanished between two statements of one transaction')
  if (row.inputHash !== call.inputHash) {
    throw new Fault(
      'IDEMPOTENCY_CONFLICT',
      `The idempotency key "${call.key}" was already used for ${call.command} with another input. Use a new key.`,
    )
  }
  if (row.outcome === 'DONE') return { result: row.result }
  const stored = row.result as { code: string; facts: RefusalFacts }
  throw new StoredRefusal(stored.code, stored.facts)
}

/** Stores the answer with the claimed key, in the same transaction as the change itself. */
export async function settleKey(
  tx: Transaction,
  actor: Actor,
  call: KeyedCall,
  answer: { result: unknown } | { refusal: Refusal },
): Promise<void> {
  const [outcome, result] =
    'refusal' in answer
      ? ['REFUSED', { code: answer.refusal.code, facts: answer.refusal.facts }]
      : ['DONE', answer.result]
  await tx.$executeRaw`
    UPDATE "IdempotencyKey" SET outcome = ${outcome}, result = ${JSON.stringify(result)}::jsonb
    WHERE "tenantId" = ${actor.tenantId}::uuid AND principal = ${principalOf(actor)} AND command = ${call.command} AND key = ${call.key}`
}
