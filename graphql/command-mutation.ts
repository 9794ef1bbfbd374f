import type { ObjectRef } from '@pothos/core'
import type { z } from 'zod'
import type { Actor } from '#platform/actor'
import type { Command, CommandResult } from '#platform/command'
import type { Permission } from '#platform/permissions'
import { isRefusal, NotFound } from '#platform/refusal'
import { builder, type SchemaTypes } from './builder.ts'
import { actorOf, type RequestContext } from './context.ts'
import { fieldError } from './errors.ts'
import type { Example } from './example.ts'
import { commandInput } from './input-types.ts'
import { nodeTypes } from './nodes.ts'
import { type RefusalShape, refusalShape, refusalType } from './refusal-types.ts'
import { commonRefusals, refusalEntry } from './refusals.ts'
import { Rehearsal, type RehearsalShape } from './rehearsal.ts'

type Types = PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>

export interface CommandMutation<I extends z.ZodType, R extends CommandResult, V> {
  /** verbNoun, as api.md names it. */
  readonly name: string
  readonly description: string
  readonly command: Command<I, R>
  /** The object that the mutation answers with. One with a global id is read anew by the id of the command's result … */
  readonly payload: ObjectRef<Types, unknown, V> & { readonly name: string }
  /** … unless this reads it in another way. */
  readonly load?: (actor: Actor, result: R, input: z.input<I>) => Promise<V | null> | V | null
  /** Whether a caller may say which version they saw; by default when the input begins with the payload's id. */
  readonly isVersioned?: boolean
  /** A call that succeeds, for the matrix of rights. */
  readonly example: Example
}

/** What the schema knows of a mutation, for the matrix of rights. */
export interface MutationEntry {
  readonly name: string
  readonly permission: Permission
  readonly refusals: readonly string[]
  readonly payload: string
  readonly isVersioned: boolean
  readonly example: Example
}

/** Every mutation made, by name. */
export const mutations = new Map<string, MutationEntry>()

interface Arguments {
  readonly idempotencyKey?: string | null
  readonly expectedVersion?: number | null
  readonly dryRun?: boolean | null
}

const more = {
  idempotencyKey: {
    type: 'String',
    description:
      'A key of your choice: the same key with the same input changes once, whoever repeats it, and answers the same.',
  },
  dryRun: { type: 'Boolean', description: 'Rehearse: answer what would change (`Rehearsal`) and change nothing.' },
} as const

const expectedVersion = {
  type: 'Int',
  description: 'The `version` that you read; when the object has moved on, the answer is `StaleVersion`.',
} as const

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

/** Whether the input begins with the id of the very object that the mutation answers with: then it has a version to expect. */
function changesPayload(schema: z.ZodType, payload: string): boolean {
  const [first = ''] = 'shape' in schema ? Object.keys(schema.shape as object) : []
  return first.endsWith('Id') && payload.toLowerCase().includes(first.slice(0, -2).toLowerCase())
}

/**
 * Declares a mutation from a command in one call: its input from the command's zod schema (with `idempotencyKey`,
 * `expectedVersion`, `dryRun`), its result as the union of the changed object, `Rehearsal` and the command's refusals.
 */
export function commandMutation<I extends z.ZodType, R extends CommandResult, V>(
  options: CommandMutation<I, R, V>,
): void {
  const { name, command, description, payload } = options
  const { definition } = command
  const isVersioned = options.isVersioned ?? changesPayload(definition.input, payload.name)
  const codes = [...new Set([...commonRefusals, ...(isVersioned ? ['STALE_VERSION'] : []), ...definition.refusals])]
  const input = commandInput(
    definition.input,
    `${capital(name)}Input`,
    isVersioned ? { ...more, expectedVersion } : more,
  )
  const result = builder.unionType(`${capital(name)}Result`, {
    description: `${payload.name} when it was done, or why not.`,
    types: [payload as ObjectRef<Types, V>, Rehearsal, ...codes.map(refusalType)] as never,
    resolveType: (value: unknown) => typeNameOf(value, payload.name),
  })
  mutations.set(name, {
    name,
    permission: definition.permission,
    refusals: codes,
    payload: payload.name,
    isVersioned,
    example: options.example,
  })
  builder.mutationField(name, (t) =>
    t.field({
      type: result,
      description: `${description} Needs ${definition.permission}.`,
      args: { input: t.arg({ type: input.type as 'String', required: true, description: 'What to do.' }) },
      resolve: (_, { input: given }, context) => answer(options, codes, input.decode, given, context) as never,
    }),
  )
}

function typeNameOf(value: unknown, payload: string): string {
  if (typeof value === 'object' && value !== null) {
    if ('refusedWith' in value) return refusalEntry((value as RefusalShape).refusedWith).type
    if ('rehearsed' in value) return 'Rehearsal'
  }
  return payload
}

async function answer<I extends z.ZodType, R extends CommandResult, V>(
  { command, name, load, payload }: CommandMutation<I, R, V>,
  codes: readonly string[],
  decode: (value: unknown, path: string) => unknown,
  given: unknown,
  context: RequestContext,
): Promise<V | RehearsalShape | RefusalShape> {
  const actor = actorOf(context)
  const { idempotencyKey, expectedVersion: expected, dryRun } = given as Arguments
  try {
    const input = decode(given, '') as z.input<I>
    if (dryRun) return { rehearsed: await command.rehearse(actor, input, { expectedVersion: expected }) }
    const result = await command(actor, input, { idempotencyKey, expectedVersion: expected })
    const changed = load
      ? await load(actor, result, input)
      : await nodeTypes.get(payload.name)?.load(result.id, context)
    if (!changed) throw new NotFound(payload.name, result.id)
    return changed as V
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown
    if (codes.includes(thrown.code)) return refusalShape(thrown)
    const { refusedWith, facts } = refusalShape(thrown)
    throw fieldError('BAD_INPUT', `${name} was refused with ${refusedWith}.`, { refusal: refusedWith, facts })
  }
}
