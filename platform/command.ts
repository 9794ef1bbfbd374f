import type { z } from 'zod'
import { canonicalHash } from '#lib/canonical-json'
import { type Actor, may } from './actor.ts'
import { clockNow } from './clock.ts'
import { type Change, type NewEvent, writeEvents } from './events.ts'
import { forbidden } from './faults.ts'
import { Gate } from './gate.ts'
import { claimKey, settleKey } from './idempotency.ts'
import { newId } from './ids.ts'
import { enqueueReactions, type JobRequest, sendJobs } from './jobs.ts'
import { logger } from './logger.ts'
import { metrics } from './metrics.ts'
import { NeedsApproval, parkApproval } from './parking.ts'
import type { Permission } from './permissions.ts'
import { oncePerProcess } from './process.ts'
import { ApprovalRequired, InvalidInput, isRefusal, type Refusal, StaleVersion } from './refusal.ts'
import { retryTransient } from './retry.ts'
import { type Transaction, transaction } from './tenancy.ts'

/** What a command answers: the object it changed. Plain data, so that it can be stored and answered again. */
export interface CommandResult {
  readonly type: string
  readonly id: string
  readonly version?: number
  readonly [fact: string]: string | number | boolean | null | undefined | readonly string[]
}

/** What a command works with. `record` and `enqueue` take effect with the transaction or not at all. */
export interface CommandContext {
  readonly actor: Actor
  readonly tx: Transaction
  readonly now: Date
  readonly commandId: string
  /** True while rehearsing: take no numbers, touch nothing outside the transaction. */
  readonly isRehearsal: boolean
  /** Set when the command runs because an approval for exactly these facts was given. */
  readonly approval: { readonly id: string; readonly approverId: string } | null
  record(event: NewEvent): void
  enqueue(job: JobRequest): void
  /** Throws StaleVersion when the caller expected another version than the locked row's. */
  expectVersion(actual: number): void
}

/** What the command would do: its events, every field before and after, and whether somebody must agree. */
export interface Rehearsal {
  readonly events: readonly NewEvent[]
  readonly changes: readonly Change[]
  readonly result: CommandResult | null
  readonly approval: { readonly requiredRole: string; readonly reason: string } | null
}

export interface CommandOptions {
  readonly idempotencyKey?: string | null
  readonly expectedVersion?: number | null
  readonly approval?: CommandContext['approval']
}

export interface CommandDefinition<I extends z.ZodType, R extends CommandResult> {
  /** noun.verb, as it stands in events, logs, metrics and approvals. */
  readonly name: string
  readonly permission: Permission
  readonly input: I
  /** The codes that it may answer with besides the common ones. */
  readonly refusals: readonly string[]
  /** Milliseconds; set-based batches may take longer than the usual 20 s. */
  readonly timeout?: number
  run(cx: CommandContext, input: z.output<I>): Promise<R>
}

export interface Command<I extends z.ZodType, R extends CommandResult> {
  (actor: Actor, input: z.input<I>, options?: CommandOptions): Promise<R>
  /** Runs it and rolls back: nothing is stored, no job sent, no number taken. */
  rehearse(actor: Actor, input: z.input<I>, options?: Pick<CommandOptions, 'expectedVersion'>): Promise<Rehearsal>
  readonly definition: CommandDefinition<I, R>
}

class RolledBack extends Error {}

/**
 * A command's statements find rows by keys: the plan that fits any key fits each of them. Left to itself PostgreSQL plans
 * those with arrays anew at every call (measured: 4.5 of 12 ms that an order took it).
 */
const planOnceAndMark = 'SET LOCAL plan_cache_mode = force_generic_plan; SAVEPOINT command'

const gate = () => oncePerProcess('command-gate', () => new Gate(16, 1_000))

interface Recorder {
  readonly cx: CommandContext
  readonly events: NewEvent[]
  readonly jobs: JobRequest[]
}

function recorder(actor: Actor, tx: Transaction, options: CommandOptions, isRehearsal: boolean): Recorder {
  const events: NewEvent[] = []
  const jobs: JobRequest[] = []
  const cx: CommandContext = {
    actor,
    tx,
    now: actor.now,
    commandId: newId(),
    isRehearsal,
    approval: options.approval ?? null,
    record: (event) => void events.push(event),
    enqueue: (job) => void jobs.push(job),
    expectVersion(actual) {
      const expected = options.expectedVersion
      if (expected !== null && expected !== undefined && expected !== actual) throw new StaleVersion(expected, actual)
    },
  }
  return { cx, events, jobs }
}

function parse<I extends z.ZodType>(schema: I, input: unknown): z.output<I> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  throw new InvalidInput(
    parsed.error.issues.map((issue) => ({ path: issue.path.join('.') || 'input', message: issue.message })),
  )
}

/**
 * The one way a change travels: authorize, validate, lock, decide, save, record, in one transaction.
 * Every change gets idempotency, rehearsal, retries of transient database errors, events, jobs, a metric and a log line.
 */
export function command<I extends z.ZodType, R extends CommandResult>(
  definition: CommandDefinition<I, R>,
): Command<I, R> {
  const { name } = definition

  async function save(actor: Actor, { cx, events, jobs }: Recorder): Promise<void> {
    if (events.length === 0) throw new Error(`${name} recorded no event`)
    await writeEvents(cx.tx, actor, { id: cx.commandId, name }, events)
    await sendJobs(cx.tx, actor, [...jobs, ...enqueueReactions(events, cx.commandId)])
  }

  async function attempt(
    actor: Actor,
    input: z.output<I>,
    options: CommandOptions,
    inputHash: string,
  ): Promise<R | { refused: Refusal }> {
    const call = options.idempotencyKey ? { command: name, key: options.idempotencyKey, inputHash } : null
    return transaction(
      actor,
      async (tx) => {
        if (call) {
          const before = await claimKey(tx, actor, call)
          if (before) return before.result as R
        }
        await tx.$executeRawUnsafe(planOnceAndMark)
        const recorded = recorder(actor, tx, options, false)
        try {
          const result = await definition.run(recorded.cx, input)
          await save(actor, recorded)
          if (call) await settleKey(tx, actor, call, { result })
          return result
        } catch (thrown) {
          const refusal = await settleRefusal(actor, recorded, input, thrown)
          if (call) await settleKey(tx, actor, call, { refusal })
          return { refused: refusal }
        }
      },
      { timeout: definition.timeout },
    )
  }

  /** Takes the attempt back and answers what is to be told; anything but a refusal is thrown on and aborts all. */
  async function settleRefusal(actor: Actor, { cx }: Recorder, input: unknown, thrown: unknown): Promise<Refusal> {
    if (thrown instanceof NeedsApproval) {
      await cx.tx.$executeRawUnsafe('ROLLBACK TO SAVEPOINT command')
      const approvalId = await parkApproval(cx.tx, actor, name, input, thrown)
      return new ApprovalRequired(approvalId, thrown.requiredRole)
    }
    if (!isRefusal(thrown)) throw thrown
    await cx.tx.$executeRawUnsafe('ROLLBACK TO SAVEPOINT command')
    return thrown
  }

  const run = async (actor: Actor, rawInput: z.input<I>, options: CommandOptions = {}): Promise<R> => {
    if (!may(actor, definition.permission)) throw forbidden(definition.permission)
    const input = parse(definition.input, rawInput)
    const inputHash = options.idempotencyKey ? canonicalHash(rawInput) : ''
    return observed(name, actor, async () => {
      const answer = await gate().run(() =>
        retryTransient(() => attempt({ ...actor, now: clockNow() }, input, options, inputHash)),
      )
      if ('refused' in answer) throw answer.refused
      return answer as R
    })
  }

  const rehearse = async (actor: Actor, rawInput: z.input<I>, options: CommandOptions = {}): Promise<Rehearsal> => {
    if (!may(actor, definition.permission)) throw forbidden(definition.permission)
    const input = parse(definition.input, rawInput)
    let rehearsal: Rehearsal | null = null
    const work = () =>
      transaction(actor, async (tx) => {
        await tx.$executeRawUnsafe(`SET LOCAL lock_timeout = '1500ms'`)
        const recorded = recorder({ ...actor, now: clockNow() }, tx, options, true)
        rehearsal = await rehearsed(recorded, () => definition.run(recorded.cx, input))
        throw new RolledBack()
      })
    await gate()
      .run(() => retryTransient(work))
      .catch((error: unknown) => {
        if (!(error instanceof RolledBack)) throw error
      })
    if (!rehearsal) throw new Error(`${name} was not rehearsed`)
    return rehearsal
  }

  return Object.assign(run, { rehearse, definition })
}

async function rehearsed({ events }: Recorder, run: () => Promise<CommandResult>): Promise<Rehearsal> {
  try {
    const result = await run()
    return { events, changes: events.flatMap((event) => event.changes ?? []), result, approval: null }
  } catch (thrown) {
    if (!(thrown instanceof NeedsApproval)) throw thrown
    const changes = thrown.rehearsal.flatMap((event) => event.changes ?? [])
    return {
      events: thrown.rehearsal,
      changes,
      result: null,
      approval: { requiredRole: thrown.requiredRole, reason: thrown.reason },
    }
  }
}

async function observed<R>(name: string, actor: Actor, work: () => Promise<R>): Promise<R> {
  const started = performance.now()
  let outcome = 'done'
  try {
    return await work()
  } catch (thrown) {
    outcome = isRefusal(thrown) ? thrown.code : 'failed'
    throw thrown
  } finally {
    const seconds = (performance.now() - started) / 1000
    metrics().commands.observe({ command: name, outcome }, seconds)
    logger().info(
      { command: name, outcome, tenantId: actor.tenantId, requestId: actor.requestId, ms: Math.round(seconds * 1000) },
      'command',
    )
  }
}
