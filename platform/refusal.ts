const brand = Symbol.for('plumbline.refusal')

/** A value that a refusal carries: plain, so that it can be stored and shown. */
export type RefusalFacts = Readonly<Record<string, string | number | boolean | null | readonly string[]>>

/**
 * A business "no": states a fact with its figures. One class per reason in `<noun>.errors.ts`; wording comes from
 * `messages/en.ts` by code. Rules return them, commands throw them, the API answers with them as data.
 */
export abstract class Refusal extends Error {
  abstract readonly code: string
  readonly facts: RefusalFacts
  readonly [brand] = true

  constructor(facts: RefusalFacts = {}) {
    super('refused')
    this.facts = facts
  }
}

/** Whether the thing thrown is a business "no"; works across copies of this module. */
export const isRefusal = (thrown: unknown): thrown is Refusal =>
  typeof thrown === 'object' && thrown !== null && brand in thrown

/** A refusal that was stored with its idempotency key and is answered again. */
export class StoredRefusal extends Refusal {
  readonly code: string
  constructor(code: string, facts: RefusalFacts) {
    super(facts)
    this.code = code
  }
}

/** The object does not exist for this actor: unknown, of another tenant, or out of their sight. The words are the same. */
export class NotFound extends Refusal {
  readonly code = 'NOT_FOUND'
  constructor(type: string, id: string) {
    super({ type, id })
  }
}

/** The object has moved on since the caller read it. */
export class StaleVersion extends Refusal {
  readonly code = 'STALE_VERSION'
  constructor(expected: number, actual: number) {
    super({ expected, actual })
  }
}

/** The command waits for somebody's agreement. */
export class ApprovalRequired extends Refusal {
  readonly code = 'APPROVAL_REQUIRED'
  constructor(approvalId: string, requiredRole: string) {
    super({ approvalId, requiredRole })
  }
}

/** One thing wrong with an input: where, and what is expected instead. */
export interface InputIssue {
  readonly path: string
  readonly message: string
}

/** The input does not have the form that the command takes. */
export class InvalidInput extends Refusal {
  readonly code = 'INVALID_INPUT'
  readonly issues: readonly InputIssue[]
  constructor(issues: readonly InputIssue[]) {
    super({ issues: issues.map((issue) => `${issue.path}: ${issue.message}`) })
    this.issues = issues
  }
}

/** Throws the refusal that a rule returned, or passes its verdict on. */
export function orThrow<T>(verdict: T | Refusal): T {
  if (isRefusal(verdict)) throw verdict
  return verdict as T
}
