import type { Rehearsal } from '#components/patterns/rehearsal'

/** What a mutation of this portal selects of its answer: `__typename`, refusals, what is wrong, what would change. */
export type MutationAnswer = {
  __typename: string
  id?: string
  number?: string
  code?: string
  message?: string
  issues?: { path: string; message: string }[]
  changes?: { object: string; field: string; before: string | null; after: string | null }[]
  approval?: { requiredRole: string; reason: string } | null
}

export type Refused = {
  kind: 'refused'
  code: string
  message: string
  issues: readonly { path: string; message: string }[]
}

/** The answer of a server action: what would change, why not, or what was done. */
export type ActAnswer =
  | { kind: 'rehearsal'; rehearsal: Rehearsal }
  | Refused
  | { kind: 'done'; id: string | null; number: string | null }

/** `rehearse` changes nothing; the key makes a repeated press the same change. */
export type ActMode = { mode: 'rehearse' } | { mode: 'act'; key: string }

/** What people call the objects of a change, by their id within the database. */
export type Names = Readonly<Record<string, string>>

/** A mutation's answer as pages show it. */
export function readAct(act: MutationAnswer, names: Names = {}): ActAnswer {
  if (act.__typename === 'Rehearsal') return { kind: 'rehearsal', rehearsal: rehearsalOf(act, names) }
  if (act.code) return { kind: 'refused', code: act.code, message: act.message ?? '', issues: act.issues ?? [] }
  return { kind: 'done', id: act.id ?? null, number: act.number ?? null }
}

function rehearsalOf({ changes = [], approval }: MutationAnswer, names: Names): Rehearsal {
  const objects = [...new Set(changes.map(({ object }) => object))]
  const group = (object: string) =>
    changes
      .filter((change) => change.object === object)
      .map(({ field, before, after }) => ({ field: wordsOf(field), before: readable(before), after: readable(after) }))
  return {
    changes: objects.map((object) => ({ object: named(object, names), changes: group(object) })),
    approval: approval ? { by: approval.requiredRole.toLowerCase(), because: approval.reason } : undefined,
  }
}

/** A field's name as people read it: safetyStock → "safety stock". */
const wordsOf = (field: string): string => field.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()

/** A stored code as people read it: IN_FULFILLMENT → "in fulfillment". Anything else stays as it is. */
const readable = (value: string | null): string | null =>
  value && value.length > 3 && /^[A-Z]+(_[A-Z]+)*$/.test(value) ? value.toLowerCase().replaceAll('_', ' ') : value

/** `BinStock:<bin>:<variant>:DAMAGED` → "A-01 · MUG-BLUE · damaged"; what is written in words already stays. */
function named(object: string, names: Names): string {
  const [first = '', ...parts] = object.split(':')
  if (parts.length === 0 || object.includes(' ')) return object
  const type = /^[A-Z][A-Za-z]+$/.test(first) ? [] : [first]
  const known = parts.flatMap((part) => names[part] ?? (/^[0-9a-f-]{36}$/.test(part) ? [] : (readable(part) ?? [])))
  const words = [...type, ...known.filter((word) => word !== 'sellable')]
  return words.length > 0 ? words.join(' · ') : capital(wordsOf(first))
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
