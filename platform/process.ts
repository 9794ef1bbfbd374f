/**
 * What exists once per process. Next bundles its own copies of our modules beside the ones that `server/main.ts` loads,
 * so whatever must not be doubled (pools, metrics, listeners, the GraphQL executor) lives on `globalThis` under one key.
 */
const registry = Symbol.for('plumbline.process')

type Registry = Map<string, unknown>

function instances(): Registry {
  const holder = globalThis as typeof globalThis & { [registry]?: Registry }
  holder[registry] ??= new Map()
  return holder[registry]
}

/** The one instance of `name` in this process, made at first use. */
export function oncePerProcess<T>(name: string, make: () => T): T {
  const made = instances()
  if (!made.has(name)) made.set(name, make())
  return made.get(name) as T
}

/** The names of all instances made so far; a test asserts one pool per purpose. */
export const processInstances = (): readonly string[] => [...instances().keys()]

/** Forgets an instance after it was closed (shutdown, tests that change databases). */
export const forgetInstance = (name: string): void => void instances().delete(name)
