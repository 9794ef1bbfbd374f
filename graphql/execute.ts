import type { Actor } from '#platform/actor'
import { oncePerProcess } from '#platform/process'
import type { TypedDocument } from './documents.ts'

/** What the executor of this process answers: plain JSON. */
export interface ExecutionAnswer {
  readonly data: unknown
  readonly errors: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[]
}

export type Executor = (actor: Actor, source: string, variables: Record<string, unknown>) => Promise<ExecutionAnswer>

/** A query that could not be answered; `code` is the API's (`FORBIDDEN`, `BAD_INPUT`, `INTERNAL` …). */
export class ExecutionFailed extends Error {
  readonly code: string
  readonly requestId: string
  /** What Next shows a browser of an error: nothing else of it leaves the server in production. */
  readonly digest: string
  constructor(message: string, code: string, requestId: string) {
    super(message)
    this.code = code
    this.requestId = requestId
    this.digest = `${code} ${requestId}`
  }
}

const missing: Executor = () => {
  throw new Error('Nobody registered the GraphQL executor: start the product with server/main.ts')
}

/** The one executor of the process; `server/main.ts` makes it, Next's bundle finds it here. */
export const executor = (make: () => Executor = () => missing): Executor => oncePerProcess('graphql:executor', make)

/**
 * Runs a document in this process as the actor, past HTTP and its limits: for server components and server actions.
 * Throws ExecutionFailed on any top-level error; refusals of mutations are data.
 */
export async function execute<Answer, Variables extends object>(
  actor: Actor,
  document: TypedDocument<Answer, Variables>,
  variables: Variables,
): Promise<Answer> {
  const { data, errors } = await executor()(actor, document.source, Object.fromEntries(Object.entries(variables)))
  const [first] = errors
  if (first) throw new ExecutionFailed(first.message, String(first.extensions.code), actor.requestId)
  return data as Answer
}
