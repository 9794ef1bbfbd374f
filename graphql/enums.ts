import { builder } from './builder.ts'

const byValues = new Map<string, unknown>()
const keyOf = (values: readonly string[]): string => [...values].sort().join(' ')

/**
 * The enum of a closed list: every value with what it means. Inputs of commands that take the same list get it by themselves.
 * @param meanings one sentence for each value, in the order of the list
 */
export function closedList<const V extends string>(
  name: string,
  description: string,
  values: readonly V[],
  meanings: Readonly<Record<V, string>>,
) {
  const described = Object.fromEntries(values.map((value) => [value, { value, description: meanings[value] }]))
  const type = builder.enumType(name, {
    description,
    values: described as Record<V, { value: V; description: string }>,
  })
  byValues.set(keyOf(values), type)
  return type
}

const words = (value: string): string => value.toLowerCase().replaceAll('_', ' ')

/** The enum that was made for exactly these values; a list that no type describes yet becomes one under the name given. */
export function enumFor(values: readonly string[], name: string): unknown {
  const known = byValues.get(keyOf(values))
  if (known) return known
  const described = Object.fromEntries(values.map((value) => [value, { value, description: `Take ${words(value)}.` }]))
  const type = builder.enumType(name, { description: `The choices of ${words(name)}.`, values: described })
  byValues.set(keyOf(values), type)
  return type
}
