import type { z } from 'zod'

/** What a zod schema says about one value, in the terms of an API. */
export type InputShape = {
  readonly description: string | undefined
  readonly isOptional: boolean
  readonly isNullable: boolean
} & (
  | {
      readonly kind: 'object'
      readonly fields: Readonly<Record<string, z.core.$ZodType>>
      readonly schema: z.core.$ZodType
    }
  | { readonly kind: 'list'; readonly item: z.core.$ZodType }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'text'; readonly format: string | undefined }
  | { readonly kind: 'number'; readonly isInteger: boolean }
  | { readonly kind: 'flag' | 'instant' | 'bigint' | 'json' }
)

type Marks = Pick<InputShape, 'description' | 'isOptional' | 'isNullable'>
const wrappers = ['optional', 'nullable', 'default', 'prefault', 'nonoptional', 'readonly', 'catch', 'pipe', 'lazy']

/** Reads a schema of zod 4 through its wrappers (optional, default, transform …) down to what a caller sends. */
export function shapeOf(schema: z.core.$ZodType, marks: Partial<Marks> = {}): InputShape {
  const { def } = schema._zod
  const seen: Marks = {
    description: marks.description ?? (schema as z.ZodType).description,
    isOptional: marks.isOptional || ['optional', 'default', 'prefault', 'catch'].includes(def.type),
    isNullable: marks.isNullable || def.type === 'nullable',
  }
  if (wrappers.includes(def.type)) return shapeOf(inner(schema), seen)
  return { ...seen, ...bare(schema) } as InputShape
}

/** What stands inside a wrapper; of a pipe the side that a caller writes. */
function inner(schema: z.core.$ZodType): z.core.$ZodType {
  const def = schema._zod.def as {
    innerType?: z.core.$ZodType
    in?: z.core.$ZodType
    out?: z.core.$ZodType
    getter?: () => z.core.$ZodType
  }
  const next = def.innerType ?? def.getter?.() ?? (def.in?._zod.def.type === 'transform' ? def.out : def.in)
  if (!next) throw new Error('a zod wrapper without anything inside')
  return next
}

type Bare = InputShape extends infer S ? (S extends InputShape ? Omit<S, keyof Marks> : never) : never

function bare(schema: z.core.$ZodType): Bare {
  const def = schema._zod.def as z.core.$ZodTypeDef & Record<string, unknown>
  switch (def.type) {
    case 'object':
      return { kind: 'object', fields: def.shape as Record<string, z.core.$ZodType>, schema }
    case 'array':
      return { kind: 'list', item: def.element as z.core.$ZodType }
    case 'enum':
      return { kind: 'choice', values: Object.values(def.entries as Record<string, string>) }
    case 'literal':
      return { kind: 'choice', values: (def.values as unknown[]).map(String) }
    case 'string':
      return { kind: 'text', format: def.format as string | undefined }
    case 'number':
      return { kind: 'number', isInteger: isInteger(schema) }
    case 'boolean':
      return { kind: 'flag' }
    case 'date':
      return { kind: 'instant' }
    case 'bigint':
      return { kind: 'bigint' }
    case 'union':
      return unionOf(def.options as z.core.$ZodType[])
    default:
      return { kind: 'json' }
  }
}

/** Several ways to write one value: an instant if one of them is, text if all are; anything else has no type of its own. */
function unionOf(options: readonly z.core.$ZodType[]): Bare {
  const shapes = options.map((option) => shapeOf(option))
  if (shapes.some(({ kind }) => kind === 'instant')) return { kind: 'instant' }
  const isText = shapes.every(({ kind }) => kind === 'text' || kind === 'choice')
  return isText ? { kind: 'text', format: undefined } : { kind: 'json' }
}

function isInteger(schema: z.core.$ZodType): boolean {
  const def = schema._zod.def as { format?: string; checks?: readonly z.core.$ZodCheck[] }
  const formats = [def.format, ...(def.checks ?? []).map((check) => (check._zod.def as { format?: string }).format)]
  return formats.some((format) => format === 'safeint' || format === 'int32' || format === 'uint32')
}
