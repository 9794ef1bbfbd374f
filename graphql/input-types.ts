import type { z } from 'zod'
import { fromGlobalId } from '#platform/ids'
import { InvalidInput } from '#platform/refusal'
import { builder } from './builder.ts'
import { enumFor } from './enums.ts'
import { describeField } from './field-words.ts'
import { type InputShape, shapeOf } from './zod-shape.ts'

/** One value of an input: its type in the API, and how what arrived becomes what the command's zod schema takes. */
interface InputPart {
  readonly type: unknown
  readonly isRequired: boolean
  readonly decode: (value: unknown, path: string) => unknown
}

const asIs = (value: unknown) => value
const objects = new Map<z.core.$ZodType, ReturnType<typeof makeObject>>()
const names = new Map<z.core.$ZodType, string>()

/** Gives an input that several commands share its name in the API; before the first command that uses it. */
export const nameInput = (schema: z.core.$ZodType, name: string): void => void names.set(schema, name)

/** Ids of our objects; what another system calls its own is text. */
const isIdName = (name: string): boolean => /^id$|^ids$|[a-z]Ids?$/.test(name) && !/^external|^their/.test(name)

/** The uuid behind a global id. A malformed one is told where it stands; one of another kind of object is simply not found. */
function decodeId(value: unknown, path: string): unknown {
  const found = typeof value === 'string' ? fromGlobalId(value) : null
  if (!found) throw new InvalidInput([{ path, message: 'This is not an id that the API gave out.' }])
  return found.id
}

function partOf(schema: z.core.$ZodType, field: string, parent: string): InputPart {
  const shape = shapeOf(schema)
  const { type, decode } = typeOf(shape, field, parent)
  return {
    type,
    isRequired: !shape.isOptional && !shape.isNullable,
    decode: (value, path) =>
      value === null || value === undefined ? (shape.isNullable ? value : undefined) : decode(value, path),
  }
}

function typeOf(shape: InputShape, field: string, parent: string): Omit<InputPart, 'isRequired'> {
  const isId = isIdName(field)
  switch (shape.kind) {
    case 'object':
      return objectInput(shape.schema, names.get(shape.schema) ?? `${parent}${capital(singular(field))}Input`)
    case 'list': {
      const item = partOf(shape.item, field, parent)
      const decode = (value: unknown, path: string) =>
        (value as unknown[]).map((each, index) => item.decode(each, `${path}.${index}`))
      return { type: [item.type], decode }
    }
    case 'choice':
      // Permissions such as "order:read" are no names of GraphQL.
      if (!shape.values.every((value) => /^[A-Z_]\w*$/i.test(value))) return { type: 'String', decode: asIs }
      return { type: enumFor(shape.values, `${parent}${capital(field)}`), decode: asIs }
    case 'text':
      if (shape.format === 'uuid' || shape.format === 'guid' || isId) return { type: 'ID', decode: decodeId }
      if (shape.format === 'datetime') return { type: 'DateTime', decode: (value) => (value as Date).toISOString() }
      return { type: shape.format === 'date' ? 'Date' : 'String', decode: asIs }
    case 'number':
      return { type: shape.isInteger ? 'Int' : 'Float', decode: asIs }
    case 'flag':
      return { type: 'Boolean', decode: asIs }
    case 'instant':
      return { type: 'DateTime', decode: asIs }
    case 'bigint':
      return { type: 'BigInt', decode: asIs }
    default:
      return { type: 'JSON', decode: asIs }
  }
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)
const singular = (name: string): string =>
  /ss$/.test(name)
    ? name
    : name
        .replace(/(ss)es$/, '$1')
        .replace(/ies$/, 'y')
        .replace(/s$/, '')

export interface ObjectInput {
  readonly type: unknown
  readonly decode: (value: unknown, path: string) => unknown
}

/** More fields of an input object, beside those of the schema; not passed to the command. */
export type MoreFields = Readonly<Record<string, { type: 'String' | 'Int' | 'Boolean'; description: string }>>

/** The input object of a command: one per mutation, although several commands may take the same schema. */
export const commandInput = (schema: z.core.$ZodType, name: string, more: MoreFields): ObjectInput =>
  makeObject(schema, name, more)

/** The input object of a zod object schema within another: one per schema, under the name given at first. */
function objectInput(schema: z.core.$ZodType, name: string): ObjectInput {
  const made = objects.get(schema) ?? makeObject(schema, name, {})
  objects.set(schema, made)
  return made
}

function makeObject(schema: z.core.$ZodType, name: string, more: MoreFields): ObjectInput {
  const shape = shapeOf(schema)
  if (shape.kind !== 'object') throw new Error(`${name} is not made of an object`)
  const base = name.replace(/Input$/, '')
  const parts = Object.entries(shape.fields).map(([field, inner]) => ({
    field,
    description: describeField(name, field, shapeOf(inner).description) ?? '',
    ...partOf(inner, field, base),
  }))
  const type = builder.inputType(name, {
    description: shape.description ?? `What ${base.charAt(0).toLowerCase()}${base.slice(1)} takes.`,
    fields: (t) => {
      const own = parts.map((part) => [
        part.field,
        t.field({ type: part.type as 'String', required: part.isRequired as false, description: part.description }),
      ])
      const added = Object.entries(more).map(([field, options]) => [field, t.field({ ...options, required: false })])
      return Object.fromEntries([...own, ...added])
    },
  })
  const decode = (value: unknown, path: string) => {
    const given = value as Record<string, unknown>
    const decoded = parts.map(({ field, decode: each }) => [
      field,
      each(given[field], path ? `${path}.${field}` : field),
    ])
    return Object.fromEntries(decoded.filter(([, each]) => each !== undefined))
  }
  return { type, decode }
}
